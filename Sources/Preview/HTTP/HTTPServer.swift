internal import CMicroHTTPD
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A server on one thread, whose answers may wait. The one file that touches libmicrohttpd.
final class HTTPServer: Sendable {
  /// Of more connections than these, the one that gets nowhere is cut off.
  static let connections = 256
  /// Until it has gone, it takes room, too.
  private static let mostConnections = 2 * UInt32(connections)
  /// Of them, how many may wait for their answer; further ones get it at once.
  static let waitingConnections = 32
  private static let idleSeconds: UInt32 = 10
  /// For the head of a request and that of its response.
  private static let connectionMemory = 32 << 10

  private let answer: @Sendable (HTTPRequest) -> HTTPAnswer
  private let state = Mutex(State())
  /// Never locked while libmicrohttpd is called, which may be in the middle of telling of one.
  fileprivate let open = Mutex(OpenConnections())

  fileprivate struct State {
    var daemon: Pointer?
    var waiting: [Pointer] = []
    /// How often waiting requests were answered.
    var round = 0
    var isStopping = false
  }

  /// libmicrohttpd has locks of its own for what these point to.
  fileprivate struct Pointer: @unchecked Sendable { let pointer: OpaquePointer }

  /// - Parameters:
  ///   - listener: its socket is taken, and closed when the server stops.
  ///   - answer: called on the server's thread.
  init(
    on listener: LoopbackListener,
    answer: @escaping @Sendable (HTTPRequest) -> HTTPAnswer
  ) throws(PreviewError) {
    self.answer = answer
    guard let descriptor = listener.take() else {
      throw .cannotListen(port: listener.port, code: EBADF)
    }
    let daemon = start_server(
      descriptor, Self.mostConnections, Self.idleSeconds, Self.connectionMemory, respond,
      noteAnswer, noteConnection, Unmanaged.passUnretained(self).toOpaque())
    guard let daemon else {
      let code = errno
      close(descriptor)
      throw .cannotListen(port: listener.port, code: code)
    }
    let pointer = Pointer(pointer: daemon)
    state.withLock { $0.daemon = pointer }
  }

  deinit { stop() }

  /// Asks again for the answers to all requests that wait.
  func answerWaiting() {
    state.withLock { $0.resumeAll() }
  }

  /// Ends all connections; returns when the server's thread has ended.
  func stop() {
    let daemon = state.withLock { state in
      state.isStopping = true
      // It must not be stopped while connections are suspended.
      state.resumeAll()
      return state.daemon.take()
    }
    if let daemon { MHD_stop_daemon(daemon.pointer) }
  }

  fileprivate func handle(_ request: HTTPRequest, of connection: OpaquePointer) -> MHD_Result {
    while true {
      let round = state.withLock { $0.round }
      switch answer(request) {
      case .now(let response): return send(response, to: connection)
      case .later where request.hasWaited:
        return send(.refusal(.unavailable, "the answer is not there yet"), to: connection)
      case .later:
        let waiting = Pointer(pointer: connection)
        let place = state.withLock { $0.suspend(waiting, since: round) }
        switch place {
        case .waiting:
          open.withLock { $0.waits(UInt(bitPattern: connection)) }
          return .YES
        case .late: continue
        case .full:
          return send(.refusal(.unavailable, "too many pages wait for changes"), to: connection)
        }
      }
    }
  }

  private func send(_ response: HTTPResponse, to connection: OpaquePointer) -> MHD_Result {
    var body = response.body
    let made = body.withUnsafeMutableBytes {
      MHD_create_response_from_buffer($0.count, $0.baseAddress, .RESPMEM_MUST_COPY)
    }
    guard let made else { return .NO }
    defer { MHD_destroy_response(made) }
    for header in response.headers { MHD_add_response_header(made, header.name, header.value) }
    return MHD_queue_response(connection, response.status.rawValue, made)
  }
}

extension HTTPServer.State {
  fileprivate enum Place { case waiting, late, full }

  /// - Parameter round: when the answer was asked for; what has changed since then was not seen.
  fileprivate mutating func suspend(_ connection: HTTPServer.Pointer, since round: Int) -> Place {
    guard !isStopping, waiting.count < HTTPServer.waitingConnections else { return .full }
    guard round == self.round else { return .late }
    waiting.append(connection)
    MHD_suspend_connection(connection.pointer)
    return .waiting
  }

  fileprivate mutating func resumeAll() {
    round += 1
    for connection in waiting { MHD_resume_connection(connection.pointer) }
    waiting = []
  }
}

/// What libmicrohttpd keeps of a request between two calls; nothing at the first.
private enum Stage: Int {
  case begun = 1
  case waited

  var pointer: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: rawValue) }
}

/// Called by libmicrohttpd when the head of a request has come, for each part of its body, when it
/// is complete, and again when a connection that was suspended goes on.
private func respond(
  context: UnsafeMutableRawPointer?, connection: OpaquePointer?, url: UnsafePointer<CChar>?,
  method: UnsafePointer<CChar>?, version: UnsafePointer<CChar>?, body: UnsafePointer<CChar>?,
  bodySize: UnsafeMutablePointer<Int>?, stage: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let context, let connection, let url, let method, let bodySize, let stage else {
    return .NO
  }
  let request = HTTPRequest(
    method: String(cString: method), path: String(cString: url), hosts: hosts(of: connection),
    after: MHD_lookup_connection_value(connection, .GET_ARGUMENT_KIND, "after")
      .map { String(cString: $0) },
    hasWaited: stage.pointee == Stage.waited.pointer)
  // An answer before the end of the request closes the connection: right where a body may follow.
  if stage.pointee == nil, request.isReading {
    stage.pointee = Stage.begun.pointer
    return .YES
  }
  if bodySize.pointee > 0 {
    bodySize.pointee = 0
    return .YES
  }
  stage.pointee = Stage.waited.pointer
  let server = Unmanaged<HTTPServer>.fromOpaque(context).takeUnretainedValue()
  return server.handle(request, of: connection)
}

/// Called by libmicrohttpd when a connection has come, and before it closes one.
private func noteConnection(
  context: UnsafeMutableRawPointer?, connection: OpaquePointer?,
  _: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, code: MHD_ConnectionNotificationCode
) {
  guard let context, let connection else { return }
  let server = Unmanaged<HTTPServer>.fromOpaque(context).takeUnretainedValue()
  let id = UInt(bitPattern: connection)
  if code == .CONNECTION_NOTIFY_STARTED {
    let descriptor = descriptor_of(connection)
    server.open.withLock {
      $0.open(id, descriptor: descriptor, atMost: HTTPServer.connections)
    }
  } else {
    server.open.withLock { $0.close(id) }
  }
}

/// Called by libmicrohttpd when a request is done with.
private func noteAnswer(
  context: UnsafeMutableRawPointer?, connection: OpaquePointer?,
  _: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _: MHD_RequestTerminationCode
) {
  guard let context, let connection else { return }
  let server = Unmanaged<HTTPServer>.fromOpaque(context).takeUnretainedValue()
  server.open.withLock { $0.isAnswered(UInt(bitPattern: connection)) }
}

private func hosts(of connection: OpaquePointer) -> [String] {
  var hosts: [String] = []
  withUnsafeMutablePointer(to: &hosts) { hosts in
    _ = MHD_get_connection_values(
      connection, .HEADER_KIND,
      { hosts, _, name, value in
        guard let hosts, let name else { return .YES }
        if String(cString: name).lowercased() == "host" {
          hosts.assumingMemoryBound(to: [String].self).pointee
            .append(value.map { String(cString: $0) } ?? "")
        }
        return .YES
      }, hosts)
  }
  return hosts
}
