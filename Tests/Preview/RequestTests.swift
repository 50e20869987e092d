import Foundation
import TestSupport
import Testing

@testable import Preview

struct RequestTests {
  private static let lessons = [
    "a.md": "# First\n\n![a drawing](one.svg), [data](part/data.csv)\n\n$$a_1$$\n",
    "part/b.md": "# Second\n\n[first](../a.md)\n",
    "one.svg": "<svg/>", "part/data.csv": "1,2\n", "unused.txt": "unused",
  ]

  @Test func answersWithTheSiteAndNothingElse() async throws {
    let secret = try TemporaryFolder(["secret.txt": "secret", "secret.md": "# Secret\n"])
    try await RunningPreview.with(
      Self.lessons,
      prepare: { folder in
        try folder.link("out.txt", to: secret.path + "/secret.txt")
        try folder.link("outside", to: secret.path)
      }
    ) { preview in
      let cases: [(path: String, status: Int, type: String)] = [
        ("/", 200, "text/html; charset=utf-8"),
        ("/index.html", 200, "text/html; charset=utf-8"),
        ("/a.html", 200, "text/html; charset=utf-8"),
        ("/a.html?x=1", 200, "text/html; charset=utf-8"),
        ("/%61.html", 200, "text/html; charset=utf-8"),
        ("/part/b.html", 200, "text/html; charset=utf-8"),
        ("/one.svg", 200, "image/svg+xml"),
        ("/part/data.csv", 200, "text/csv; charset=utf-8"),
        ("/assets/page.css", 200, "text/css; charset=utf-8"),
        ("/assets/fonts/KaTeX_Main-Regular.woff2", 200, "font/woff2"),
        ("/.preview/script.js", 200, "text/javascript; charset=utf-8"),
        ("/.preview/state", 200, "text/plain; charset=utf-8"),
        ("/favicon.ico", 204, "text/plain; charset=utf-8"),
        ("/c.html", 404, "text/html; charset=utf-8"),
        ("/a.md", 404, "text/html; charset=utf-8"),
        ("/unused.txt", 404, "text/html; charset=utf-8"),
        ("/part", 404, "text/html; charset=utf-8"),
        ("//a.html", 404, "text/html; charset=utf-8"),
        ("/./a.html", 404, "text/html; charset=utf-8"),
        ("/part/../a.html", 404, "text/html; charset=utf-8"),
        ("/../../../../../../etc/passwd", 404, "text/html; charset=utf-8"),
        ("/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", 404, "text/html; charset=utf-8"),
        ("/..%2f..%2f..%2f..%2fetc%2fpasswd", 404, "text/html; charset=utf-8"),
        ("/%2fetc/passwd", 404, "text/html; charset=utf-8"),
        ("/out.txt", 404, "text/html; charset=utf-8"),
        ("/outside/secret.txt", 404, "text/html; charset=utf-8"),
        ("/outside/secret.html", 404, "text/html; charset=utf-8"),
        ("/%ff%00", 404, "text/html; charset=utf-8"),
        ("http://example.org/a.html", 404, "text/html; charset=utf-8"),
      ]
      for expected in cases {
        let answer = try await preview.get(expected.path)
        #expect(answer.status == expected.status, "\(expected.path)")
        #expect(answer.headers["content-type"] == expected.type, "\(expected.path)")
        #expect(!answer.body.contains("root:") && !answer.body.contains("secret"))
      }
    }
  }

  @Test func putsItsScriptIntoPagesAndLeavesOtherFilesAlone() async throws {
    try await RunningPreview.with(Self.lessons) { preview in
      let site = try await preview.state().site
      let script = #"<script src="/.preview/script.js" data-site="\#(site)"></script>"#
      #expect(try await preview.get("/a.html").body.hasSuffix("\n\(script)\n</body>\n</html>\n"))
      #expect(try await preview.get("/nowhere").body.hasSuffix("\n\(script)\n</body>\n</html>\n"))
      #expect(try await preview.get("/one.svg").body == "<svg/>")
      #expect(try preview.folder.files() == Self.lessons.keys.sorted())
    }
  }

  @Test(arguments: [
    ("GET", "127.0.0.1:PORT", 200, ""), ("GET", "localhost:PORT", 200, ""),
    ("GET", "LOCALHOST", 200, ""), ("GET", "localhost:9000", 200, ""),
    ("HEAD", "127.0.0.1:PORT", 200, ""),
    ("GET", "example.org", 403, ""), ("GET", "example.org:PORT", 403, ""),
    ("GET", "127.0.0.1.example.org", 403, ""), ("GET", "localhost.example.org:PORT", 403, ""),
    ("GET", "localhost:PORT:1", 403, ""), ("GET", "example.org@localhost", 403, ""),
    ("GET", "0.0.0.0:PORT", 403, ""), ("GET", "127.0.0.1\r\nHost: example.org", 403, ""),
    ("HEAD", "example.org", 403, ""), ("POST", "example.org", 403, ""),
    ("POST", "127.0.0.1:PORT", 405, "GET, HEAD"), ("PUT", "127.0.0.1:PORT", 405, "GET, HEAD"),
    ("DELETE", "127.0.0.1:PORT", 405, "GET, HEAD"),
    ("OPTIONS", "127.0.0.1:PORT", 405, "GET, HEAD"),
    ("get", "127.0.0.1:PORT", 405, "GET, HEAD"),
  ])
  func answersOnlyReadersOnThisMachine(
    _ method: String, _ host: String, _ status: Int, _ allowed: String
  ) async throws {
    try await RunningPreview.with(["a.md": "# First\n"]) { preview in
      let answer = try await Exchange(
        method, "/a.html", host: host.replacing("PORT", with: "\(preview.port)"),
        port: preview.port)
      #expect(answer.status == status)
      #expect(answer.headers["allow"] ?? "" == allowed)
      #expect(answer.body.contains("<h1>First</h1>") == (status == 200 && method == "GET"))
      let whole = try await preview.get("/a.html").body
      if method == "HEAD", status == 200 {
        #expect(answer.headers["content-length"] == "\(whole.utf8.count)")
        #expect(answer.body == "")
      }
    }
  }

  @Test func survivesClientsThatDoNotSpeakHTTP() async throws {
    try await RunningPreview.with(["a.md": "# First\n"]) { preview in
      let port = preview.port
      let host = "Host: 127.0.0.1\r\nConnection: close\r\n"
      let cases: [(request: String, statuses: Set<Int>)] = [
        ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", [400, 403]),
        ("GET / HTTP/1.0\r\n\r\n", [403]),
        ("nonsense\r\n\r\n", [0, 400]),
        ("\u{0}\u{1}\u{2}\r\n\r\n", [0, 400]),
        (
          "GET / HTTP/1.1\r\n\(host)X: \(String(repeating: "x", count: 100_000))\r\n\r\n",
          [0, 413, 431]
        ),
        ("GET /\(String(repeating: "x", count: 100_000)) HTTP/1.1\r\n\(host)\r\n", [0, 414]),
        ("POST / HTTP/1.1\r\n\(host)Content-Length: 1000000000\r\n\r\nbody", [405]),
        ("GET /a.html HTTP/1.1\r\n\(host)Content-Length: 4\r\n\r\nbody", [200]),
      ]
      for (request, statuses) in cases {
        // What is turned away early may be reset before the answer is read.
        let status = (try? await Exchange(request, port: port, seconds: 2).status) ?? 0
        #expect(statuses.contains(status), "\(status) for \(request.prefix(60))")
      }
      let last = try await preview.get("/a.html")
      #expect(last.status == 200)
    }
  }

  @Test func turnsFurtherClientsAwayAndForgetsThoseThatLeft() async throws {
    try await RunningPreview.with(["a.md": "# First\n"]) { preview in
      let state = try await preview.state().state
      let request =
        "GET /.preview/state?after=\(state) HTTP/1.1\r\nHost: localhost\r\n\r\n"
      // All that may wait, and some that say nothing at all.
      var sockets: [Int32] = []
      for number in 0..<HTTPServer.waitingConnections + 8 {
        let socket = try connect(port: preview.port)
        sockets.append(socket)
        guard number < HTTPServer.waitingConnections else { continue }
        #expect(send(socket, request, request.utf8.count, Int32(MSG_NOSIGNAL)) > 0)
      }
      var answer = try await preview.get("/.preview/state?after=\(state)")
      // The last of them may just be on its way.
      if answer.status == 200 { answer = try await preview.get("/.preview/state?after=\(state)") }
      #expect(answer.status == 503)
      #expect(try await preview.get("/a.html").status == 200)
      for socket in sockets { close(socket) }
      // A change frees them all, whether they are still there or not.
      try preview.folder.write("# Other\n", to: "a.md")
      var text = ""
      for _ in 0..<100 where !text.contains("Other") {
        try await Task.sleep(for: .milliseconds(50))
        text = try await preview.get("/a.html").body
      }
      let next = try await preview.state()
      #expect(next.state != state)
      try preview.folder.write("# Third\n", to: "a.md")
      #expect(try await preview.state(after: next.state).site != next.site)
    }
  }

  @Test(.enabled(if: RandomRounds.areAll, "It takes long."))
  func connectionsThatGetNowhereKeepNobodyOut() async throws {
    try await RunningPreview.with(["a.md": "# First\n"]) { preview in
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      limit.rlim_cur = min(limit.rlim_max, 8192)
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      let state = try await preview.state().state
      async let next = preview.state(after: state)
      try await Task.sleep(for: .milliseconds(100))
      var sockets: [Int32] = []
      defer { for socket in sockets { close(socket) } }
      // Some say nothing, some drip their request, some do not read what they asked for.
      let words = ["", "GET /", "GET /a.html HTTP/1.1\r\nHost: localhost\r\n\r\n"]
      for round in 0..<4 {
        for number in 0..<250 {
          let socket = try connect(port: preview.port)
          sockets.append(socket)
          let word = words[number % words.count]
          if !word.isEmpty { send(socket, word, word.utf8.count, Int32(MSG_NOSIGNAL)) }
        }
        for socket in sockets { send(socket, "a", 1, Int32(MSG_NOSIGNAL)) }
        let start = ContinuousClock.now
        #expect(try await preview.get("/a.html").status == 200, "round \(round)")
        #expect(ContinuousClock.now - start < .seconds(5))
      }
      // Who waits for a change is not cut off for it.
      try preview.folder.write("# Other\n", to: "a.md")
      #expect(try await next.site != state)
    }
  }
}
