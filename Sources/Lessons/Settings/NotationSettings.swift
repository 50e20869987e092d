public import Diagnostics
public import Expressions
import YAML

/// What a course or a lesson says under `notation:` and `names:` of how its author writes formulas.
public struct NotationSettings: Hashable, Sendable {
  enum Key: String, CaseIterable {
    case layer, weight, units, activation, loss, vectors, gradients, jacobians
    case nodesFrom = "nodes-from"
    case samplesFrom = "samples-from"
    case inputLayer = "input-layer"
    case sampleCount = "sample-count"
  }

  /// Signs and what they stand for, in the order in which they are written.
  struct NamedSign: Hashable, Sendable {
    let key: Placed<String>
    let meaning: Placed<String>
  }

  var layerMark: Convention.LayerMark?
  var weightOrder: Convention.WeightOrder?
  var vectors: Convention.VectorLayout?
  var gradients: Convention.VectorLayout?
  var jacobians: Convention.JacobianLayout?
  var nodesFrom: Int?
  var samplesFrom: Int?
  var inputLayer: Int?
  /// The letter of the number of samples.
  var sampleCount: String?
  /// An index letter, and the layer of the units that it counts.
  var units: [String: Index]?
  /// The letters of an activation function and of a loss.
  var letters: [Key: [NamedSign]] = [:]
  var names: [NamedSign] = []
  /// Names without a meaning that could be read.
  var unreadNames: [String] = []
  /// Whether some of it cannot be meant, which was reported.
  public var isBroken = false

  public init() {}
}

extension NotationSettings {
  /// How the author of a lesson writes: as the course says, where the lesson says nothing else.
  ///
  /// - Parameters:
  ///   - course: what `chainrule.yaml` says of notation.
  ///   - diagnostics: get the names that cannot be read; those of the course where they could be read
  ///     in its own notation, and cannot in the lesson's.
  public func convention(
    over course: NotationSettings = NotationSettings(), reporting diagnostics: inout [Diagnostic]
  ) -> Convention {
    var convention = Convention()
    convention.layerMark = layerMark ?? course.layerMark ?? convention.layerMark
    convention.weightOrder = weightOrder ?? course.weightOrder ?? convention.weightOrder
    convention.arrayReading = ArrayReading(
      vectors: vectors ?? course.vectors, gradients: gradients ?? course.gradients,
      jacobians: jacobians ?? course.jacobians)
    convention.numbering.nodesFrom = nodesFrom ?? course.nodesFrom ?? 0
    convention.numbering.samplesFrom = samplesFrom ?? course.samplesFrom ?? 0
    convention.numbering.inputLayer = inputLayer ?? course.inputLayer ?? 0
    convention.sampleCount = sampleCount ?? course.sampleCount
    convention.units = units ?? course.units ?? [:]
    var inherited: [Diagnostic] = []
    let own = Set(names.map(\.key.value))
    for key in [Key.activation, .loss] {
      for sign in (course.letters[key] ?? []).reversed() where letters[key] == nil {
        add(sign, to: &convention, reporting: &inherited)
      }
      // The first of several letters is the one that suggestions use.
      for sign in (letters[key] ?? []).reversed() {
        add(sign, to: &convention, reporting: &diagnostics)
      }
    }
    for sign in course.names where !own.contains(sign.key.value) && !changesWriting {
      add(sign, to: &convention, reporting: &inherited)
    }
    for key in course.unreadNames + unreadNames { convention.addUnread(name: key) }
    for sign in names { add(sign, to: &convention, reporting: &diagnostics) }
    if !inherited.isEmpty {
      var known: [Diagnostic] = []
      _ = course.convention(reporting: &known)
      diagnostics += inherited.filter { !known.contains($0) }
    }
    return convention
  }

  private func add(
    _ sign: NamedSign, to convention: inout Convention, reporting diagnostics: inout [Diagnostic]
  ) {
    do {
      try convention.add(name: sign.key.value, meaning: sign.meaning.value)
    } catch {
      let place: SourceRange
      switch error.part {
      case .key: place = sign.key.range
      case .meaning: place = sign.meaning[error.range]
      }
      diagnostics.append(.error("the name '\(sign.key.value)': \(error.message)", at: place))
      convention.addUnread(name: sign.key.value)
    }
  }
}

extension NotationSettings {
  /// Whether what the course says its names stand for is written otherwise than this lesson writes.
  fileprivate var changesWriting: Bool {
    layerMark != nil || weightOrder != nil || nodesFrom != nil || samplesFrom != nil
      || inputLayer != nil || units != nil
  }
}

extension Placed<String> {
  /// The place of a part of the text, where it stands in the file as it is.
  fileprivate subscript(part: Range<Int>) -> SourceRange {
    let written = range.file.text[range.offsets]
    let text = Array(value.utf8)
    guard text.count <= written.count, text.indices.contains(part.lowerBound) || text.isEmpty,
      let start = (0...written.count - text.count).first(where: {
        written.dropFirst($0).prefix(text.count).elementsEqual(text)
      })
    else { return range }
    let lower = range.offsets.lowerBound + start
    return SourceRange(
      file: range.file, offsets: lower + part.lowerBound..<lower + min(part.upperBound, text.count))
  }
}
