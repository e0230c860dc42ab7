// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "noticeboard",
  products: [
    .library(name: "Noticeboard", targets: ["Noticeboard"]),
    .executable(name: "sheaf-noticeboard", targets: ["sheaf-noticeboard"]),
    .executable(name: "sheaf-format-noticeboard", targets: ["sheaf-format-noticeboard"]),
  ],
  dependencies: [
    .package(name: "sheaf", path: "../..")
  ],
  targets: [
    .target(name: "Noticeboard", dependencies: [.product(name: "SheafKit", package: "sheaf")]),
    .executableTarget(
      name: "sheaf-noticeboard",
      dependencies: ["Noticeboard", .product(name: "SheafCommandLine", package: "sheaf")]),
    .executableTarget(
      name: "sheaf-format-noticeboard",
      dependencies: ["Noticeboard", .product(name: "SheafPlugin", package: "sheaf")]),
    .testTarget(
      name: "NoticeboardTests", dependencies: ["Noticeboard", .product(name: "SheafTesting", package: "sheaf")]),
  ],
  swiftLanguageModes: [.v6]
)
