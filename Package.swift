// swift-tools-version: 6.2
import PackageDescription

// macOS has it as a framework, which the linker finds without being told where.
#if os(macOS)
  let javaScriptCore = Target.systemLibrary(name: "CJavaScriptCore")
#else
  let javaScriptCore = Target.systemLibrary(
    name: "CJavaScriptCore", pkgConfig: "javascriptcoregtk-4.1",
    providers: [.apt(["libjavascriptcoregtk-4.1-dev"])])
#endif

// Said by who builds, as the Makefile does.
let commit = Context.environment["CHAINRULE_COMMIT"] ?? ""

let package = Package(
  name: "chainrule",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "chainrule", targets: ["chainrule"]),
    .library(name: "Engine", targets: ["Engine"]),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    javaScriptCore,
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd",
      providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
    .systemLibrary(
      name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .systemLibrary(name: "CRename"),
    .target(name: "CCommit", cSettings: [.define("CHAINRULE_COMMIT", to: "\"\(commit)\"")]),

    .target(name: "Engine"),
    .target(name: "Diagnostics"),
    .target(name: "Templates", dependencies: ["Diagnostics"]),
    .target(name: "YAML", dependencies: ["CYAML", "Diagnostics"]),
    .target(name: "Expressions"),
    .target(name: "Decimals", dependencies: ["Engine", "Expressions"]),
    .target(name: "Latex"),
    .target(name: "Reading", dependencies: ["Diagnostics", "Expressions", "Latex"]),
    .target(name: "Meaning", dependencies: ["Engine", "Expressions", "Decimals"]),
    .target(
      name: "Networks",
      dependencies: [
        "Engine", "Diagnostics", "YAML", "Expressions", "Decimals", "Reading", "Meaning",
      ]),
    .target(name: "Documents", dependencies: ["CCMark", "Diagnostics", "Latex"]),
    .target(
      name: "Checking", dependencies: ["Engine", "Expressions", "Decimals", "Reading", "Meaning"]),
    .target(name: "Derivations", dependencies: ["Engine", "Expressions", "Decimals", "Meaning"]),
    .target(
      name: "Wording",
      dependencies: [
        "Engine", "Diagnostics", "Templates", "Expressions", "Decimals", "Reading", "Meaning",
        "Documents", "Derivations",
      ],
      resources: [.embedInCode("words")]),
    .target(
      name: "Lessons",
      dependencies: [
        "Engine", "Diagnostics", "Templates", "YAML", "Expressions", "Decimals", "Reading",
        "Meaning", "Networks", "Documents", "Checking", "Derivations", "Wording",
      ]),
    .target(
      name: "Pages",
      dependencies: [
        "CJavaScriptCore", "Engine", "Diagnostics", "Templates", "YAML", "Latex", "Documents",
      ],
      resources: [.embedInCode("page")],
      linkerSettings: [.linkedFramework("JavaScriptCore", .when(platforms: [.macOS]))]),
    .target(
      name: "Course",
      dependencies: [
        "CCommit", "CGLib", "CRename", "Diagnostics", "Engine", "Templates", "YAML", "Networks",
        "Documents", "Wording", "Lessons", "Pages",
      ]),
    .target(
      name: "Preview", dependencies: ["CMicroHTTPD", "Diagnostics", "Pages", "Course"],
      resources: [.embedInCode("pages")]),
    .executableTarget(
      name: "chainrule",
      dependencies: [
        "CCommit", "Diagnostics", "Engine", "Expressions", "Decimals", "Reading", "Meaning",
        "Networks", "Documents", "Checking",
        "Derivations", "Wording", "Lessons", "Pages", "Course", "Preview",
      ]),

    .executableTarget(
      name: "benchmark-engine", dependencies: ["Engine"], path: "Benchmarks/Engine"),
    .executableTarget(
      name: "benchmark-checking",
      dependencies: ["Checking", "Engine", "Expressions", "Decimals", "Reading", "Meaning"],
      path: "Benchmarks/Checking"),

    .target(name: "TestSupport", dependencies: ["Engine"], path: "Tests/Support"),
    .testTarget(
      name: "EngineTests", dependencies: ["Engine", "TestSupport"], path: "Tests/Engine",
      exclude: ["Tables"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], path: "Tests/Diagnostics"),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", "TestSupport"], path: "Tests/Templates"),
    .testTarget(
      name: "YAMLTests", dependencies: ["YAML", "TestSupport"], path: "Tests/YAML"),
    .testTarget(
      name: "NotationTests",
      dependencies: ["Expressions", "Decimals", "Latex", "Reading", "Meaning", "TestSupport"],
      path: "Tests/Notation"),
    .testTarget(
      name: "CheckingTests", dependencies: ["Checking", "TestSupport"], path: "Tests/Checking",
      exclude: ["Tables"]),
    .testTarget(
      name: "NetworksTests", dependencies: ["Networks", "TestSupport"], path: "Tests/Networks"),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Pages", "TestSupport"],
      path: "Tests/Documents"),
    .testTarget(
      name: "WalkthroughTests",
      dependencies: ["Derivations", "Wording", "Checking", "TestSupport"],
      path: "Tests/Walkthrough",
      exclude: ["Expected"]),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons", "Pages", "TestSupport"],
      path: "Tests/Lessons",
      exclude: ["Snapshots", "Authors"]),
    .testTarget(
      name: "PagesTests", dependencies: ["Pages", "TestSupport"], path: "Tests/Pages"),
    .testTarget(
      name: "CourseTests", dependencies: ["Course", "TestSupport"], path: "Tests/Course"),
    .testTarget(
      name: "PreviewTests", dependencies: ["Preview", "TestSupport"], path: "Tests/Preview"),
    .target(
      name: "Fuzzing",
      dependencies: [
        "Diagnostics", "Templates", "YAML", "Expressions", "Decimals", "Reading", "Meaning",
        "Networks", "Documents", "Checking",
        "Wording", "Lessons", "Pages", "Course", "TestSupport",
      ],
      path: "Tests/Fuzzing/Fuzzers"),
    .executableTarget(name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzzing/Program"),
    .testTarget(
      name: "FuzzingTests",
      dependencies: ["Fuzzing", "Diagnostics", "Documents", "Pages", "TestSupport"],
      path: "Tests/Fuzzing/Tests"),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Engine", "Networks", "Pages", "chainrule", "TestSupport"],
      path: "Tests/Command"),
  ],
  swiftLanguageModes: [.v6]
)
