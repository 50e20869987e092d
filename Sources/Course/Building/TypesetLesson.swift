import Pages

/// What a lesson becomes, apart from what its pages have from the course around it.
struct TypesetLesson: Sendable {
  /// Without links to other pages but those in its text.
  var page: HTMLPage
  /// Empty where no Markdown is asked for.
  var markdown = ""
  /// The drawings that the Markdown refers to, as SVG.
  var drawings: [String] = []
}
