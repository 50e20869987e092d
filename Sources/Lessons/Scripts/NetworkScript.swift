public import Diagnostics
import Engine
import Expressions
import Meaning

/// A network as a Python script that stands alone: it computes with another library what chainrule computed, and holds
/// each number against that.
public struct NetworkScript: Sendable {
  /// What a script computes with.
  public enum Library: String, CaseIterable, Sendable {
    case numpy, pytorch
  }

  /// The most numbers that a script may hold.
  public static let mostNumbers = 1_000_000

  /// The name of the file that the network was read from, without its folder.
  let source: String
  let network: Network
  let samples: [Sample]
  /// nil where no update is made.
  let training: Training?
  let updates: Int
  let before: ExpectedNumbers
  /// After the updates; nil where there are none.
  let after: ExpectedNumbers?

  /// Reads a network and computes what the script will be held against; nil where that cannot be done, which is
  /// reported.
  ///
  /// - Parameters:
  ///   - file: a network's own file or, with a name that ends in `.md`, a lesson with networks in it.
  ///   - name: of the network; the file's first where nil.
  ///   - sample: the one whose numbers are held against; all where nil. C is of all in any case.
  ///   - updates: how many are made; where nil, one if the network says how it is trained.
  ///   - context: the course's settings, and the folder that files must lie in.
  ///   - diagnostics: get every mistake that can be found in one run.
  public init?(
    of file: SourceFile, network name: String?, sample: Int?, updates: Int?,
    in context: LessonContext, reporting diagnostics: inout [Diagnostic]
  ) {
    var lesson = LessonState(on: file, in: context, reporting: &diagnostics)
    func setting(after updates: Int) -> Setting? {
      lesson.setting(
        for: BlockOptions(
          Explanation.Options(network: name, sample: sample, updates: updates)), at: nil)
    }
    let first = setting(after: 0)
    let count = updates ?? (first?.training == nil ? 0 : 1)
    let last = first.flatMap { count == 0 ? $0 : setting(after: count) }
    diagnostics += lesson.found
    guard let first, let last else { return nil }
    do {
      try self.init(
        of: first, trained: last, updates: count, sample: sample, source: file.path.lastPathName)
    } catch {
      diagnostics.append(.error(error.message, at: file.range))
      return nil
    }
  }

  private init(
    of first: Setting, trained last: Setting, updates: Int, sample: Int?, source: String
  ) throws(NetworkScriptError) {
    guard !first.samples.isEmpty else { throw .noSamples }
    try Self.checkSize(
      of: first, samples: sample == nil ? first.samples.count : 1, stages: updates == 0 ? 1 : 2)
    self.source = source
    network = first.network
    samples = first.samples
    self.updates = updates
    training = updates == 0 ? nil : first.training
    before = try Self.expected(
      of: first, sample: sample, errors: ParameterErrors(none: first.network), updates: 0)
    after =
      if let training {
        try Self.expected(
          of: last, sample: sample,
          errors: Self.unlessTheyDoNotFit { () throws(NetworkError) in
            try ParameterErrors(
              of: last.network, from: first.network, on: first.samples, by: training,
              updates: updates)
          }, updates: updates)
      } else {
        nil
      }
  }

  private static func checkSize(
    of setting: Setting, samples: Int, stages: Int
  ) throws(NetworkScriptError) {
    let network = setting.network
    let inputs = setting.samples.count * (network.inputs + network.outputs)
    let numbers = inputs + stages * NetworkValues.count(of: setting, samples: samples)
    guard numbers <= mostNumbers else { throw .tooLarge(numbers: numbers) }
  }

  private static func expected(
    of setting: Setting, sample: Int?, errors: ParameterErrors, updates: Int
  ) throws(NetworkScriptError) -> ExpectedNumbers {
    guard errors.areSmall(beside: setting.network) else {
      throw .hangsOnRounding(updates: updates)
    }
    let (values, whole) = try unlessTheyDoNotFit { () throws(NetworkError) in
      (
        try NetworkValues(of: setting, sample: sample, updates: updates),
        try RoundingErrors.OfAllSamples(
          of: setting.network, on: setting.samples, parameters: errors)
      )
    }
    let named = values.all + values.samples.flatMap { values.named($0) }
    for numbers in named where !numbers.elements.allSatisfy(\.isFinite) {
      throw .notFinite(name: numbers.name, updates: updates)
    }
    let numbers = ExpectedNumbers(
      values, errors: errors, whole: whole, includesParameters: updates > 0)
    guard numbers.isTolerable else { throw .hangsOnRounding(updates: updates) }
    return numbers
  }

  private static func unlessTheyDoNotFit<Result>(
    _ compute: () throws(NetworkError) -> Result
  ) throws(NetworkScriptError) -> Result {
    do {
      return try compute()
    } catch {
      throw .network(error)
    }
  }

  /// The script, which needs nothing but Python and the library.
  ///
  /// `program` is what computed the numbers, with its version: the script says so in its first lines.
  public func text(for library: Library, program: String) -> String {
    switch library {
    case .numpy: NumPyScript(self, program: program).text
    case .pytorch: PyTorchScript(self, program: program).text
    }
  }
}

/// Why there is no script of a network.
private enum NetworkScriptError: Error {
  case noSamples
  case tooLarge(numbers: Int)
  case notFinite(name: String, updates: Int)
  case hangsOnRounding(updates: Int)
  case network(NetworkError)

  var message: String {
    switch self {
    case .noSamples: "the network has no samples, so there is nothing that a script could compute"
    case .tooLarge(let numbers):
      "the script would hold \(numbers) numbers, of at most \(NetworkScript.mostNumbers); "
        + "'--sample 0' asks for those of one sample alone"
    case .notFinite(let name, let updates):
      "\(name) is not finite\(Self.behind(updates)), "
        + "and nothing can be held against that"
    case .hangsOnRounding(let updates):
      "rounding alone decides what this network computes\(Self.behind(updates)), "
        + "so that no other library computes the same"
    case .network(let error): "the network cannot be computed: \(error)"
    }
  }

  private static func behind(_ updates: Int) -> String {
    updates == 0 ? "" : updates == 1 ? " after an update" : " after \(updates) updates"
  }
}
