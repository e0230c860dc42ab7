// swift-tools-version: 6.1
import PackageDescription

// A package of its own, since libFuzzer brings its own `main`: `make fuzz` builds it with the sanitizer that it needs.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "sheaf", path: "../..")],
  targets: [
    .executableTarget(
      name: "FuzzImporters",
      dependencies: [.product(name: "SheafIngest", package: "sheaf")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
