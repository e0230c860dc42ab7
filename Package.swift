// swift-tools-version: 6.1
import PackageDescription

// Every target is compiled in Swift 6 mode; CI adds `-Xswiftc -warnings-as-errors`.

// MARK: - System libraries (Debian packages; `make setup` installs what is missing)

// Their module maps name static archives, as `link ":libyaml.a"`: each shared library is one more to load at every start,
// and those of Modest and SQLite take thousands of look-ups of symbols. libxml2 stays shared, since Debian's brings ICU.
let systemLibraries: [Target] = [
  .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
  .systemLibrary(name: "CMark", providers: [.apt(["libcmark-dev"])]),
  .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"])]),
  .systemLibrary(name: "CMyHTML", providers: [.apt(["libmodest-dev"])]),
  .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
  .systemLibrary(name: "CSpawn"),
  .systemLibrary(name: "CMalloc"),
]

// MARK: - Libraries behind a few functions of C

let shims: [Target] = [
  // Debian’s libzip-dev, loaded when it is needed first.
  .target(name: "CZip", exclude: ["README.md"]),
  // Debian’s libre2-dev. Linked in whole: one library fewer to load at each start.
  .target(name: "CRE2", linkerSettings: [.linkedLibrary(":libre2.a"), .linkedLibrary("stdc++")]),
]

// MARK: - The engine, from what a plugin author imports to what the command line runs

let engine: [Target] = [
  .target(
    name: "SheafKit",
    exclude: [
      "README.md",
      "Digest/README.md",
      "Document/README.md",
      "Folding/simplified-forms",
      "JSON/README.md",
      "Plugins/README.md",
      "Protocol/README.md",
      "Typography/README.md",
    ]),
  .target(name: "SheafMarkup", dependencies: ["SheafKit"], exclude: ["README.md"]),
  .target(name: "SheafPlugin", dependencies: ["SheafKit"], exclude: ["README.md"]),
  .target(name: "SheafProcess", dependencies: ["CSpawn"], exclude: ["README.md"]),
  .target(name: "SheafArchive", dependencies: ["CZip"], exclude: ["README.md"]),
  .target(name: "SheafYAML", dependencies: ["SheafKit", "CLibYAML"], exclude: ["README.md"]),
  .target(name: "SheafSelectors", dependencies: ["SheafKit"], exclude: ["README.md"]),
  .target(name: "SheafPatterns", dependencies: ["SheafKit", "CRE2"], exclude: ["README.md"]),
  .target(
    name: "SheafRecipe", dependencies: ["SheafKit", "SheafPatterns", "SheafSelectors", "SheafYAML"],
    exclude: [
      "README.md",
      "Checking/README.md",
      "Files/README.md",
      "Language/README.md",
      "OneLine/README.md",
      "Parameters/README.md",
      "Rules/README.md",
    ]),
  .target(
    name: "SheafIngest",
    dependencies: [
      "SheafKit", "SheafArchive", "SheafProcess", "SheafSelectors", "SheafYAML", "CMark", "CMyHTML", "CXML", "CXXHash",
      "CZlib",
    ],
    exclude: [
      "README.md",
      "Archives/README.md",
      "Bytes/README.md",
      "Charsets/README.md",
      "Cleaning/README.md",
      "Corrections/README.md",
      "Feeds/README.md",
      "Files/README.md",
      "HTML/Article/README.md",
      "HTML/Blocks/README.md",
      "HTML/Credits/README.md",
      "HTML/Headline/README.md",
      "HTML/Outline/README.md",
      "HTML/Parsing/README.md",
      "HTML/Parsing/Tidy/README.md",
      "HTML/README.md",
      "Importers/README.md",
      "Mail/README.md",
      "Markdown/README.md",
      "Markup/README.md",
      "Metadata/Credits/README.md",
      "Metadata/Datelines/README.md",
      "Metadata/Days/README.md",
      "Metadata/People/README.md",
      "Metadata/README.md",
      "PDF/README.md",
      "Text/Compilation/README.md",
      "Text/Draft/README.md",
      "Text/Lines/README.md",
      "Text/README.md",
      "Word/README.md",
      "XML/README.md",
    ]),
  .target(
    name: "SheafLibrary",
    dependencies: [
      "SheafKit", "CXXHash", .product(name: "GRDB", package: "GRDB.swift"),
      .product(name: "GRDBSQLite", package: "GRDB.swift"),
    ],
    exclude: [
      "README.md",
      "Files/README.md",
      "Grams/README.md",
      "Ledger/README.md",
      "Memory/README.md",
      "Packing/README.md",
      "Postings/README.md",
      "SQLite/README.md",
    ]),
  .target(
    name: "SheafEngine",
    dependencies: ["SheafKit", "SheafPatterns", "SheafRecipe", "SheafIngest", "SheafLibrary", "CXXHash", "CMalloc"],
    exclude: [
      "README.md",
      "Compose/README.md",
      "Corrections/README.md",
      "Differences/README.md",
      "Edits/README.md",
      "Explain/README.md",
      "Facts/README.md",
      "Highlight/README.md",
      "Kept/README.md",
      "Ledger/README.md",
      "Library/README.md",
      "RecipeLibrary/README.md",
      "Lints/README.md",
      "Render/README.md",
      "Progress/README.md",
      "Reading/README.md",
      "Search/README.md",
      "Select/README.md",
      "Select/Passages/README.md",
      "Select/Reposts/README.md",
      "Stages/README.md",
      "Trace/README.md",
    ]),
]

// MARK: - Built-in formats: one module each, seeing SheafKit alone

/// The modules under `Plugins/` that are formats, one a line, with what each needs beside `SheafKit`.
let formats: [(name: String, needs: [Target.Dependency])] = [
  ("PlainText", []),
  ("HTML", ["SheafMarkup"]),
  ("EPUB", ["SheafMarkup", "SheafArchive", "CXXHash"]),
  ("WeChat", ["SheafMarkup"]),
  ("Markdown", []),
  ("JSON", []),
  ("Executable", ["SheafProcess", "SheafYAML"]),
  ("Template", ["SheafYAML", .product(name: "Mustache", package: "swift-mustache")]),
  ("Pandoc", []),
  ("Feeds", ["SheafMarkup", "CXXHash"]),
  ("Mail", ["SheafMarkup", "PlainText", "CXXHash"]),
  ("DOCX", ["SheafArchive", "SheafMarkup", "CXML"]),
]

let formatModules: [Target.Dependency] = formats.map { .byName(name: $0.name) }

let plugins: [Target] = formats.map { format in
  .target(
    name: format.name, dependencies: ["SheafKit"] + format.needs, path: "Plugins/\(format.name)",
    exclude: ["README.md"])
}

// MARK: - The command line, as a library and as the program

let commandLine: [Target] = [
  .target(name: "SheafScaffolds", exclude: ["README.md", "Python", "Shell", "Template"]),
  .target(
    name: "SheafFormats",
    dependencies: ["SheafEngine", "SheafProcess", "Executable", "Template", "CMessageDigest", "CXXHash"],
    exclude: ["README.md"],
    // Linked in whole: one library fewer to load at each start.
    linkerSettings: [.linkedLibrary(":libmd.a")]),
  .target(
    name: "SheafRecords", dependencies: ["SheafKit", "SheafEngine", "SheafFormats", "SheafRecipe"],
    exclude: ["README.md"]),
  .target(
    name: "SheafCommandLine",
    dependencies: ["SheafEngine", "SheafFormats", "SheafLibrary", "SheafRecords", "SheafScaffolds", "SheafTesting"]
      + formatModules + [
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ],
    exclude: ["README.md", "Library/README.md", "Progress/README.md", "Watch/README.md"]),
  .executableTarget(name: "sheaf", dependencies: ["SheafCommandLine"], exclude: ["README.md"]),
]

// MARK: - Tests, and what plugin authors test with

let tests: [Target] = [
  .target(name: "SheafTesting", dependencies: ["SheafKit", "SheafArchive"], exclude: ["README.md"]),
  .testTarget(
    name: "SheafKitTests", dependencies: ["SheafKit", "SheafTesting"], exclude: ["Digest/Corpus", "Digest/Written"]),
  .executableTarget(
    name: "sheaf-format-outline", dependencies: ["SheafPlugin"], path: "Tests/FormatterProgram", exclude: ["README.md"]),
  .testTarget(
    name: "SheafPluginTests", dependencies: ["SheafPlugin", "SheafTesting", "sheaf-format-outline"]),
  .testTarget(name: "SheafMarkupTests", dependencies: ["SheafMarkup", "SheafTesting"]),
  .testTarget(name: "SheafProcessTests", dependencies: ["SheafProcess"]),
  .testTarget(name: "SheafArchiveTests", dependencies: ["SheafArchive"]),
  .testTarget(name: "SheafYAMLTests", dependencies: ["SheafYAML", "SheafTesting"]),
  .testTarget(name: "SheafSelectorsTests", dependencies: ["SheafSelectors"]),
  .testTarget(name: "SheafPatternsTests", dependencies: ["SheafPatterns"]),
  .testTarget(name: "SheafRecipeTests", dependencies: ["SheafRecipe", "SheafTesting"]),
  .testTarget(
    name: "SheafIngestTests", dependencies: ["SheafIngest", "SheafArchive", "SheafTesting", "CXXHash", "CZlib"],
    exclude: [
      "HTML/Golden", "HTML/Pages", "PDF/Golden", "PDF/Programs", "PDF/Samples", "WebSet/Pages", "WebSet/README.md",
      "Word/Documents", "Word/Golden",
    ]),
  .testTarget(
    name: "SheafLibraryTests",
    dependencies: ["SheafLibrary", "CXXHash", .product(name: "GRDB", package: "GRDB.swift")]),
  .testTarget(
    name: "SheafEngineTests", dependencies: ["SheafEngine", "SheafTesting"],
    exclude: [
      "Facts/News", "Highlight/Briefs", "Select/Passages/Cuts", "Select/Themes/Passages", "Select/Themes/README.md",
    ]),
  .testTarget(
    name: "PluginTests",
    dependencies: ["SheafArchive", "SheafIngest", "SheafTesting", "CMark"] + formatModules,
    exclude: [
      "Golden",
      "DOCX/Golden",
      "Template/Golden",
    ]),
  .testTarget(
    name: "SheafFormatsTests", dependencies: ["SheafFormats", "Executable", "SheafProcess", "SheafTesting"]),
  .testTarget(
    name: "CommandLineTests",
    dependencies: [
      "CSpawn",
      "sheaf", "SheafCommandLine", "SheafEngine", "sheaf-noticeboard", "noticeboard-program", "SheafScaffolds",
      "SheafTesting",
    ],
    exclude: ["Fixtures", "Transcripts", "Digests", "Trust/Faults", "Trust/README.md"]),
  .executableTarget(
    name: "sheaf-benchmarks", dependencies: ["SheafEngine", "SheafLibrary", "SheafTesting"] + formatModules,
    path: "Tests/Benchmarks",
    exclude: ["README.md", "Costs", "EndToEnd", "Newsroom/README.md", "format-peers", "reading-peers"]),
  .executableTarget(name: "sheaf-costs", path: "Tests/Benchmarks/Costs"),
]

// MARK: - A package of somebody else’s, kept as a test (`Tests/OutsidePackage`)

/// Its targets as it declares them itself, so that a change which would break such a package does not build. The package
/// as a whole is built by `make check-package`.
let outsidePackage: [Target] = [
  .target(name: "Noticeboard", dependencies: ["SheafKit"], path: "Tests/OutsidePackage/Sources/Noticeboard"),
  .executableTarget(
    name: "sheaf-noticeboard", dependencies: ["Noticeboard", "SheafCommandLine"],
    path: "Tests/OutsidePackage/Sources/sheaf-noticeboard"),
  .executableTarget(
    // Under another name than its own, so that no sheaf that is tested finds it on its path.
    name: "noticeboard-program", dependencies: ["Noticeboard", "SheafPlugin"],
    path: "Tests/OutsidePackage/Sources/sheaf-format-noticeboard"),
  .testTarget(
    name: "NoticeboardTests", dependencies: ["Noticeboard", "SheafTesting"],
    path: "Tests/OutsidePackage/Tests/NoticeboardTests"),
]

let package = Package(
  name: "sheaf",
  products: [
    .executable(name: "sheaf", targets: ["sheaf"]),
    .library(name: "SheafKit", targets: ["SheafKit"]),
    .library(name: "SheafMarkup", targets: ["SheafMarkup"]),
    .library(name: "SheafPlugin", targets: ["SheafPlugin"]),
    .library(name: "SheafIngest", targets: ["SheafIngest"]),
    .library(name: "SheafCommandLine", targets: ["SheafCommandLine"]),
    .library(name: "SheafTesting", targets: ["SheafTesting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: systemLibraries + shims + engine + plugins + commandLine + tests + outsidePackage,
  swiftLanguageModes: [.v6]
)
