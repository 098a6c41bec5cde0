#pragma once

#include <cstdint>

// The Arrow C data and stream interfaces: three structures and their two flags, as the Arrow specification
// ("The Arrow C data interface", "The Arrow C stream interface") lays them down for everyone to repeat.
extern "C" {

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE
#define ARROW_FLAG_NULLABLE 2
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  std::int64_t flags;
  std::int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};
struct ArrowArray {
  std::int64_t length;
  std::int64_t null_count;
  std::int64_t offset;
  std::int64_t n_buffers;
  std::int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};
#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE
struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};
#endif

}  // extern "C"

#include "columns.hpp"

#include <memory>

namespace thamdinh::python {

/// A schema of the columns' names and types; the receiver releases it.
void export_schema(const Columns& columns, ArrowSchema* out);

/// A stream of one batch that holds the columns; the receiver releases it. Nothing is copied.
void export_stream(std::shared_ptr<const Columns> columns, ArrowArrayStream* out);

}  // namespace thamdinh::python
