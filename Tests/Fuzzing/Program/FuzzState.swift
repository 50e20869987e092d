import Foundation

/// How far a process is, in a file that outlives it: the seed it is at, inputs done, the slowest and its seed, and
/// the memory of its peak.
struct FuzzState {
  /// Of the processor, in microseconds.
  private var spent: UInt64 = 0
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

  mutating func end() {
    words[1] += 1
    var (own, children) = (rusage(), rusage())
    getrusage(RUSAGE_SELF.rawValue, &own)
    getrusage(RUSAGE_CHILDREN.rawValue, &children)
    let all = own.microseconds + children.microseconds
    if all - spent > words[2] { (words[2], words[3]) = (all - spent, words[0]) }
    spent = all
    words[4] = UInt64(own.ru_maxrss) << 10
  }
}

extension rusage {
  fileprivate var microseconds: UInt64 {
    UInt64((ru_utime.tv_sec + ru_stime.tv_sec) * 1_000_000 + ru_utime.tv_usec + ru_stime.tv_usec)
  }
}
