import Foundation

/// How far a process is, in a file that outlives it: the seed it is at, inputs done, the slowest and its seed, and
/// the memory of its peak.
struct FuzzState {
  private let words: UnsafeMutableBufferPointer<UInt64>

  struct Unwritable: Error {}

  init(at path: String) throws {
    let size = 5 * MemoryLayout<UInt64>.size
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0, ftruncate(file, off_t(size)) == 0,
      let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
      memory != MAP_FAILED
    else { throw Unwritable() }
    close(file)
    words = UnsafeMutableBufferPointer(
      start: memory.bindMemory(to: UInt64.self, capacity: 5), count: 5)
  }

  var inputs: Int { Int(words[1]) }
  /// In bytes.
  var peak: Int { Int(words[4]) }

  mutating func begin(_ seed: UInt64) { words[0] = seed }

  mutating func end(after time: Duration) {
    words[1] += 1
    let microseconds =
      UInt64(time.components.seconds) * 1_000_000
      + UInt64(time.components.attoseconds / 1_000_000_000_000)
    if microseconds > words[2] { (words[2], words[3]) = (microseconds, words[0]) }
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    words[4] = UInt64(usage.ru_maxrss) << 10
  }
}
