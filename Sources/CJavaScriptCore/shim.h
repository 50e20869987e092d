#include <JavaScriptCore/JavaScript.h>
#include <stdbool.h>

// Exported, though its header is not installed.
typedef bool (*JSShouldTerminateCallback)(JSContextRef context, void *state);
JS_EXPORT void JSContextGroupSetExecutionTimeLimit(
    JSContextGroupRef group, double seconds, JSShouldTerminateCallback callback, void *state);
