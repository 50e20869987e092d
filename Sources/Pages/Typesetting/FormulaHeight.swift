/// How high KaTeX sets a formula, in em of its own size; nil for markup that is not KaTeX's.
///
/// A strut at the beginning of each part that does not break has the height of that part.
func formulaHeight(in markup: TrustedMarkup) -> Double? {
  let strut = #"<span class="strut" style="height:"#
  var rest = markup.text[...]
  var height: Double?
  while let start = rest.firstRange(of: strut) {
    rest = rest[start.upperBound...]
    guard let own = Double(rest.prefix { $0.isNumber || $0 == "." }), own.isFinite else { continue }
    height = max(height ?? 0, own)
  }
  return height
}
