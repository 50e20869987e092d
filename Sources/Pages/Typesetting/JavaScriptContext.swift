internal import CJavaScriptCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A JavaScript world of its own, in this process.
///
/// The one file that touches JavaScriptCore. Its collector sees the stack but not Swift's heap, so
/// every value that outlives a call, or waits in an array for one, is protected from it here.
/// Neither contexts nor their functions may be used from two threads at a time.
final class JavaScriptContext {
  private let global: JSGlobalContextRef
  /// Whether the time limit has been reached.
  private let isOverTime = UnsafeMutablePointer<Bool>.allocate(capacity: 1)

  init() throws(JavaScriptException) {
    Self.prepareEngine
    isOverTime.initialize(to: false)
    guard Self.hasRoom else {
      throw JavaScriptException(
        description:
          "JavaScriptCore needs \(Self.room >> 30) GiB of address space to start, and there is less (see 'ulimit -v')"
      )
    }
    guard let global = JSGlobalContextCreate(nil) else {
      throw JavaScriptException(description: "JavaScriptCore did not start")
    }
    self.global = global
  }

  /// Leaves out the last of the engine's compilers: in runs of seconds it takes a quarter more
  /// time than it saves. The engine reads its options from the environment once, as it starts.
  private static let prepareEngine: Void = { _ = setenv("JSC_useFTLJIT", "0", 0) }()

  /// The address space, not memory, that the engine reserves as it starts; where it gets less it ends the process.
  private static let room = 6 << 30
  private static let hasRoom: Bool = {
    let place = mmap(nil, room, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let place, place != MAP_FAILED else { return false }
    return munmap(place, room) == 0
  }()

  deinit {
    JSGlobalContextRelease(global)
    isOverTime.deallocate()
  }

  /// Has each call from now on end, with an exception, after so much time of the processor.
  func limitCalls(toSeconds seconds: Double) {
    JSContextGroupSetExecutionTimeLimit(
      JSContextGetGroup(global), seconds,
      { _, isOverTime in
        isOverTime?.assumingMemoryBound(to: Bool.self).pointee = true
        return true
      }, isOverTime)
  }

  func evaluate(_ script: String) throws(JavaScriptException) {
    _ = try value(of: script)
  }

  /// The function that an expression evaluates to.
  func function(_ expression: String) throws(JavaScriptException) -> JavaScriptFunction {
    let value = try value(of: expression)
    guard JSValueIsObject(global, value), let object = JSValueToObject(global, value, nil),
      JSObjectIsFunction(global, object)
    else { throw JavaScriptException(description: "not a function") }
    return JavaScriptFunction(object, in: self)
  }

  private func value(of script: String) throws(JavaScriptException) -> JSValueRef? {
    let source = makeString(script)
    defer { JSStringRelease(source) }
    var exception: JSValueRef?
    let value = JSEvaluateScript(global, source, nil, nil, 1, &exception)
    if let exception { throw JavaScriptException(description: text(of: exception)) }
    return value
  }

  fileprivate func call(
    _ function: JSObjectRef, _ arguments: [JavaScriptFunction.Argument]
  ) throws(JavaScriptException) -> String {
    var values: [JSValueRef?] = []
    defer { for value in values { JSValueUnprotect(global, value) } }
    for argument in arguments {
      let value = makeValue(argument)
      JSValueProtect(global, value)
      values.append(value)
    }
    var exception: JSValueRef?
    isOverTime.pointee = false
    let result = JSObjectCallAsFunction(global, function, nil, values.count, values, &exception)
    if let exception {
      throw JavaScriptException(description: text(of: exception), isOverTime: isOverTime.pointee)
    }
    return text(of: result)
  }

  fileprivate func protect(_ object: JSObjectRef) { JSValueProtect(global, object) }
  fileprivate func unprotect(_ object: JSObjectRef) { JSValueUnprotect(global, object) }

  private func makeValue(_ argument: JavaScriptFunction.Argument) -> JSValueRef? {
    switch argument {
    case .boolean(let boolean):
      return JSValueMakeBoolean(global, boolean)
    case .string(let string):
      let copy = makeString(string)
      defer { JSStringRelease(copy) }
      return JSValueMakeString(global, copy)
    }
  }

  /// By its UTF-16 units rather than as a C string, which would end at the first NUL.
  private func makeString(_ string: String) -> JSStringRef? {
    JSStringCreateWithCharacters(Array(string.utf16), string.utf16.count)
  }

  private func text(of value: JSValueRef?) -> String {
    guard let string = JSValueToStringCopy(global, value, nil) else { return "" }
    defer { JSStringRelease(string) }
    let capacity = JSStringGetMaximumUTF8CStringSize(string)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
      let count = JSStringGetUTF8CString(string, buffer.baseAddress, capacity)
      return buffer.prefix(max(count - 1, 0)).withMemoryRebound(to: UInt8.self) {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}

/// A function that lives in a context, which it keeps alive.
final class JavaScriptFunction {
  enum Argument { case string(String), boolean(Bool) }

  private let object: JSObjectRef
  private let context: JavaScriptContext

  fileprivate init(_ object: JSObjectRef, in context: JavaScriptContext) {
    context.protect(object)
    self.object = object
    self.context = context
  }

  deinit { context.unprotect(object) }

  /// What it returns, as JavaScript would print it.
  func callAsFunction(_ arguments: Argument...) throws(JavaScriptException) -> String {
    try context.call(object, arguments)
  }
}

/// What JavaScript threw, as JavaScript would print it.
struct JavaScriptException: Error {
  let description: String
  /// Whether it was broken off since it took too long.
  var isOverTime = false
}
