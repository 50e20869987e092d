#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The connections of a server, of which those that get nowhere make room for others.
struct OpenConnections {
  private struct Connection {
    let descriptor: Int32
    /// When it came or was last answered, counted.
    var last: Int
    /// Whether its answer waits for a change.
    var isWaiting = false
  }

  private var connections: [UInt: Connection] = [:]
  private var time = 0

  /// Takes a new one in, by a number of its own. Where there are too many, the one that has gone without an answer
  /// for longest is cut off: who drips bytes, or reads none, is that sooner or later, and who asks as
  /// browsers do never.
  mutating func open(_ id: UInt, descriptor: Int32, atMost most: Int) {
    if connections.count >= most,
      let oldest = connections.filter({ !$0.value.isWaiting }).min(by: {
        $0.value.last < $1.value.last
      })
    {
      connections[oldest.key] = nil
      // The server sees its end, and closes it.
      shutdown(oldest.value.descriptor, Int32(SHUT_RDWR))
    }
    time += 1
    connections[id] = Connection(descriptor: descriptor, last: time)
  }

  mutating func close(_ id: UInt) { connections[id] = nil }

  mutating func waits(_ id: UInt) { connections[id]?.isWaiting = true }

  mutating func isAnswered(_ id: UInt) {
    time += 1
    connections[id]?.last = time
    connections[id]?.isWaiting = false
  }
}
