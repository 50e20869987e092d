import Engine
import Foundation
import Notation
import Testing

@testable import Walkthrough

@Test func scratch() throws {
  guard let text = ProcessInfo.processInfo.environment["SCRATCH"] else { return }
  let parts = text.split(separator: ";").map(String.init)
  let setting = try Fixture.named(parts[0])
  for part in parts.dropFirst() {
    do {
    if part == "forward" { print(try Walkthrough.forwardPass(in: setting).markdown(words: Words())); continue }
    if part == "gradients" { print(try Walkthrough.gradients(in: setting).markdown(words: Words())); continue }
    let terse = part.hasPrefix("!")
    let expression = try Expression(latex: terse ? String(part.dropFirst()) : part)
    let d = try Walkthrough.derivation(of: expression, in: setting, options: .init(detail: terse ? .terse : .full))
    print(try d.markdown(words: Words()))
    print("==========", d.value)
    } catch { print("ERROR", error) }
  }
}
