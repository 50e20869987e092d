import Foundation

/// One exchange with a server on this machine, over a socket of its own.
struct Exchange {
  let status: Int
  /// By their names in small letters.
  let headers: [String: String]
  let body: String

  /// - Parameters:
  ///   - request: as it goes over the wire.
  ///   - seconds: how long an answer is waited for.
  init(_ request: String, port: UInt16, seconds: Int = 30) async throws {
    // On a thread of its own: the few that tasks share are needed to make the answer.
    let reply = try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result { try Self.reply(to: request, port: port, seconds: seconds) })
      }
    }
    let parts = reply.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = (parts.first ?? "").split(separator: "\r\n")
    status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    headers = Dictionary(
      lines.dropFirst().map { line in
        let pair = line.split(separator: ":", maxSplits: 1)
        return (
          pair[0].lowercased(), pair.dropFirst().joined().trimmingCharacters(in: .whitespaces)
        )
      }, uniquingKeysWith: { first, _ in first })
    body = parts.count > 1 ? String(parts[1]) : ""
  }

  /// A request as a browser sends it.
  init(_ method: String = "GET", _ path: String, host: String? = nil, port: UInt16) async throws {
    let host = host ?? "127.0.0.1:\(port)"
    try await self.init(
      "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n", port: port)
  }

  private static func reply(to request: String, port: UInt16, seconds: Int) throws -> String {
    let socket = try connect(port: port)
    defer { close(socket) }
    var limit = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let bytes = Array(request.utf8)
    guard send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      throw POSIXError(.EPIPE)
    }
    var reply: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count >= 0 else { throw POSIXError(.ETIMEDOUT) }
      guard count > 0 else { return String(decoding: reply, as: UTF8.self) }
      reply += buffer[..<count]
    }
  }
}

/// A socket that is connected to a port of this machine.
func connect(port: UInt16) throws -> Int32 {
  #if canImport(Glibc)
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  #else
    let descriptor = socket(AF_INET, SOCK_STREAM, 0)
  #endif
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = inet_addr("127.0.0.1")
  let result = withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
  guard result == 0 else {
    close(descriptor)
    throw POSIXError(.ECONNREFUSED)
  }
  return descriptor
}
