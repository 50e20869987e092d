import Derivations
import Diagnostics
import Meaning

/// All derivatives of the loss by weights and biases, of one layer where its text names one.
struct GradientsBlock: LessonBlock {
  static let options: [BlockOption] = [.network, .sample, .after, .fold, .detail, .digits]
  let fence: Fence

  func parts(in lesson: inout LessonState) -> [BlockPart] {
    guard let setting = lesson.setting(for: fence), let text = fence.code.source else { return [] }
    var layer: Int?
    if let line = text.lines.first {
      layer = setting.layer(
        named: line.text.hasPrefix("layer ") ? String(line.text.dropFirst(6)) : line.text)
      guard text.lines.count == 1, layer != nil else {
        lesson.error(
          "a gradients block has no text, or one layer; found '\(line.text)'",
          at: text[line.offsets],
          notes: ["the network has \(setting.layersInWords); L is the last"])
        return []
      }
    }
    return lesson.part(
      of: try Walkthrough.gradients(
        ofLayer: layer, in: setting.standardized, options: fence.options.walkthrough),
      behind: .updates, at: fence.code.infoRange)
  }
}
