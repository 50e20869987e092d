#include "commit.h"

const char *const built_commit = CHAINRULE_COMMIT;
