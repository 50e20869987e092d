import Documents

extension [Inline] {
  /// Without LaTeX, for those who listen: 4.386 × 10⁻⁴ as 4.386e-4, w_{12}^{(2)} as w_12^(2).
  var readableText: String {
    plainText.replacing(" \\times 10^{", with: "e").filter { !"{}\\".contains($0) }
  }
}
