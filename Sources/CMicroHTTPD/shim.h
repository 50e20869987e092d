#include <microhttpd.h>

/* Serves a socket that listens already and belongs to the server from then on; one thread for all
   connections. Swift cannot call MHD_start_daemon(), which is variadic. NULL where it does not
   start; then the socket still belongs to the caller. The callbacks are told of each request, of
   each that is answered, and of connections that come and go. */
static inline struct MHD_Daemon *start_server(
    int listener, unsigned int connections, unsigned int idle_seconds, size_t connection_memory,
    MHD_AccessHandlerCallback handler, MHD_RequestCompletedCallback completed,
    MHD_NotifyConnectionCallback notify, void *context) {
  return MHD_start_daemon(
      MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_AUTO | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL,
      handler, context, MHD_OPTION_LISTEN_SOCKET, listener, MHD_OPTION_CONNECTION_LIMIT,
      connections, MHD_OPTION_CONNECTION_TIMEOUT, idle_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, connection_memory, MHD_OPTION_NOTIFY_COMPLETED,
      completed, context, MHD_OPTION_NOTIFY_CONNECTION, notify, context, MHD_OPTION_END);
}

/* The socket of a connection; negative where there is none. */
static inline int descriptor_of(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : info->connect_fd;
}
