import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A socket that listens on 127.0.0.1, where no other machine can reach it.
final class LoopbackListener: Sendable {
  /// Of the address; the one that the system chose where any was asked for.
  let port: UInt16
  private let descriptor: Mutex<Int32?>

  /// - Parameter port: 0 for any that is free.
  init(port: UInt16) throws(PreviewError) {
    #if canImport(Darwin)
      let stream = SOCK_STREAM
    #else
      let stream = Int32(SOCK_STREAM.rawValue)
    #endif
    let descriptor = socket(AF_INET, stream, 0)
    guard descriptor >= 0 else { throw .cannotListen(port: port, code: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    // Connections of a server that has just ended do not hold its port.
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout.size(ofValue: yes)))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isListening = withSocketAddress(&address) { address, length in
      bind(descriptor, address, length.pointee) == 0 && listen(descriptor, 64) == 0
        && getsockname(descriptor, address, length) == 0
    }
    guard isListening else {
      let code = errno
      close(descriptor)
      throw .cannotListen(port: port, code: code)
    }
    self.descriptor = Mutex(descriptor)
    self.port = UInt16(bigEndian: address.sin_port)
  }

  deinit {
    if let descriptor = take() { close(descriptor) }
  }

  /// Gives the socket away, to be closed by who takes it; nil where it has been given away.
  func take() -> Int32? { descriptor.withLock { $0.take() } }
}

private func withSocketAddress<Result>(
  _ address: inout sockaddr_in,
  _ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Result
) -> Result {
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  return withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, &length) }
  }
}
