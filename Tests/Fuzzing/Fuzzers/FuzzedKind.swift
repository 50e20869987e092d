/// What is made at random: a whole course, or one of the things that it is made of, which goes much faster.
package enum FuzzedKind: String, CaseIterable, Sendable {
  case course, formula, network, samples, markdown, settings, template, typesetting, folder, command

  package func fuzzer(in place: FuzzPlace) throws -> any Fuzzer {
    switch self {
    case .course: try CourseFuzzer(in: place)
    case .formula: try FormulaFuzzer(in: place)
    case .network: try NetworkFuzzer(in: place)
    case .samples: try SamplesFuzzer(in: place)
    case .markdown: MarkdownFuzzer(in: place)
    case .settings: SettingsFuzzer()
    case .template: TemplateFuzzer()
    case .typesetting: try TypesettingFuzzer(in: place)
    case .folder: try FolderFuzzer(in: place)
    case .command: try CommandFuzzer(in: place)
    }
  }
}
