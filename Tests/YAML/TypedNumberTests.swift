import Testing
import YAML

@Test(arguments: [
  ("0", 0), ("-0", 0), ("7", 7), ("0.10", 0.1), (".05", 0.05), ("+0.5", 0.5), ("-.5", -0.5),
  ("1e-3", 0.001), ("1E3", 1000), ("2.50e+1", 25), ("0e999", 0), ("0.30000000000000004", 0.1 + 0.2),
  ("123456789012345678901234567890", 123456789012345678901234567890.0),
  ("1.7976931348623157e308", Double.greatestFiniteMagnitude),
  ("5e-324", Double.leastNonzeroMagnitude),
])
func readsANumberAsTyped(_ text: String, _ value: Double) throws {
  let number = try TypedNumber(text)
  #expect(number.text == text)
  #expect(number.value.bitPattern == value.bitPattern)
}

@Test(arguments: [
  ("", "a number is missing"),
  ("0,5", "'0,5' is not a number; write 0.5"),
  ("-1,25", "'-1,25' is not a number; write -1.25"),
  ("1,2,3", "'1,2,3' is not a number"),
  ("0x10", "'0x10' is not a number; numbers are written in decimal"),
  ("0o17", "'0o17' is not a number; numbers are written in decimal"),
  ("1_000", "'1_000' is not a number; write 1000"),
  ("0_8", "'0_8' is not a number; write 8"),
  ("1 000", "'1 000' is not a number; write 1000"),
  ("010", "'010' begins with a 0 that changes nothing; write 10"),
  ("00", "'00' begins with a 0 that changes nothing; write 0"),
  ("+00.5", "'+00.5' begins with a 0 that changes nothing; write 0.5"),
  ("5.", "'5.' is not a number; write 5"),
  (".", "'.' is not a number"),
  ("-", "'-' is not a number"),
  ("1e", "'1e' is not a number; write 1e0"),
  ("e5", "'e5' is not a number"),
  ("--1", "'--1' is not a number"),
  ("−1", "'−1' is not a number; write -1"),
  ("1/2", "'1/2' is not a number; a fraction is written as a decimal"),
  ("1:30", "'1:30' is not a number"),
  ("50%", "'50%' is not a number"),
  ("½", "'½' is not a number"),
  ("٣", "'٣' is not a number"),
  ("NaN", "'NaN' is not a number that can be computed with"),
  (".inf", "'.inf' is not a number that can be computed with"),
  ("-Infinity", "'-Infinity' is not a number that can be computed with"),
  ("1e400", "'1e400' is too large or too small for a floating-point number"),
  ("-1e-400", "'-1e-400' is too large or too small for a floating-point number"),
  ("yes", "'yes' is not a number"),
])
func saysWhyATextIsNoNumber(_ text: String, _ message: String) {
  #expect(throws: TypedNumberError.self) { try TypedNumber(text) }
  do {
    _ = try TypedNumber(text)
  } catch {
    #expect(error.message == message)
  }
}
