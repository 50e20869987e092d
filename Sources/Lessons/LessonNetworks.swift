import Diagnostics
import Documents
import Networks
import Expressions
import Meaning
import YAML

/// The networks that a lesson's blocks and formulas can refer to.
struct LessonNetworks {
  /// One of them: the course's, or the lesson's own in the order in which they stand.
  enum Reference: Hashable {
    case course
    case lesson(Int)
  }

  private let context: LessonContext
  /// nil for those that cannot be read.
  private var described: [NetworkDescription?] = []
  private var hasFrontMatterNetwork = false
  private var settings: [SettingKey: Setting] = [:]
  /// What the training for all blocks has cost so far.
  private var trainingCost = 0
  /// How many `network` blocks stand above what is worked on.
  var blocksAbove = 0
  /// A lesson without a network is one mistake, wherever one is needed.
  var isAbsenceReported = false

  private struct SettingKey: Hashable {
    let network: Reference
    let updates: Int
  }

  init(_ context: LessonContext) { self.context = context }

  /// - Parameter network: nil for one that cannot be read.
  mutating func add(_ network: NetworkDescription?) { described.append(network) }

  /// Reads the network of the front matter and those of the lesson's `network` blocks.
  mutating func collect(
    from document: Document, frontMatter: Placed<String>?,
    reporting diagnostics: inout [Diagnostic]
  ) {
    if let frontMatter {
      hasFrontMatterNetwork = true
      described.append(
        NetworkDescription(file: frontMatter, in: context.folder, reporting: &diagnostics))
    }
    document.forEachBlock({ block in
      if case .code(let code) = block { collect(from: code, reporting: &diagnostics) }
    }) { _ in
    }
  }

  private mutating func collect(from code: CodeBlock, reporting diagnostics: inout [Diagnostic]) {
    guard InfoString(of: code)?.kind.text == BlockKind.network.rawValue else { return }
    if code.text.allSatisfy(\.isWhitespace) {
      diagnostics.append(
        .error(
          "a network block describes a network, or names its file", at: code.infoRange,
          notes: ["such as file: net.yaml"]))
      described.append(nil)
      return
    }
    let network = code.source.flatMap {
      NetworkDescription($0, in: context.folder, reporting: &diagnostics)
    }
    if let network, let name = network.name,
      described.contains(where: { $0?.name == name })
    {
      diagnostics.append(
        .error("a second network with the name '\(name)'", at: code.infoRange))
    }
    described.append(network)
  }

  /// The nearest network above, else the lesson's first, else the course's.
  var nearest: Reference {
    let above = blocksAbove + (hasFrontMatterNetwork ? 1 : 0)
    if above > 0 { return .lesson(above - 1) }
    return described.isEmpty ? .course : .lesson(0)
  }

  /// The network that a block speaks of; nil where none has the name that it asks for.
  func reference(for options: BlockOptions) -> Reference? {
    guard let wanted = options.network else { return nearest }
    return reference(named: wanted.name)
  }

  /// What a reference leads to.
  enum Finding {
    case found(NetworkDescription)
    /// It cannot be read, which was reported.
    case broken
    case none
  }

  func find(_ reference: Reference) -> Finding {
    switch reference {
    case .lesson(let index):
      return described[index].map { .found($0) } ?? .broken
    case .course:
      switch context.network {
      case .none: return .none
      case .broken: return .broken
      case .described(let network): return .found(network)
      }
    }
  }

  /// The network of a name; `nil` where none has it.
  func reference(named name: String) -> Reference? {
    if let index = described.firstIndex(where: { $0?.name == name }) { return .lesson(index) }
    if case .described(let network) = context.network, network.name == name { return .course }
    return nil
  }

  /// The names that blocks may use.
  var names: [String] {
    var names = described.compactMap { $0?.name }
    if case .described(let network) = context.network, let name = network.name {
      names.append(name)
    }
    return names
  }

  /// Whether a name may be that of a network that cannot be read.
  var someAreBroken: Bool {
    if case .broken = context.network { return true }
    return described.contains { $0 == nil }
  }

  /// What symbols mean on a network after some updates; computed once.
  mutating func setting(
    of network: NetworkDescription, at reference: Reference, updates: Int
  ) throws(TrainingError) -> Setting {
    let key = SettingKey(network: reference, updates: updates)
    if let setting = settings[key] { return setting }
    let cost = network.trainingCost(updates: updates)
    // A single block that asks for more is told how much it may ask for.
    if cost <= NetworkDescription.mostTraining, network.rate != nil { try spend(cost) }
    let trained = try network.trained(updates: updates, progress: context.trainingProgress)
    do {
      let setting = try trained.setting()
      settings[key] = setting
      return setting
    } catch {
      preconditionFailure("the samples of a network that was read fit it")
    }
  }
}

extension LessonNetworks {
  /// Counts what a training costs.
  ///
  /// - Throws: where the blocks of the lesson ask for too much together.
  mutating func spend(_ cost: Int) throws(TrainingError) {
    guard cost <= NetworkDescription.mostTraining - trainingCost else { throw .tooMuchTogether }
    trainingCost += cost
  }
}

extension CodeBlock {
  /// Its text with the place of each line; nil for a block that the program wrote.
  var source: SourceText? {
    if let range { return SourceText(text, in: range) }
    // A block without text has no place but that of its info string.
    guard text.isEmpty, let infoRange else { return nil }
    return SourceText(infoRange[0..<0])
  }
}
