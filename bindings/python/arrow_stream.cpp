#include "arrow_stream.hpp"

#include <array>
#include <cerrno>
#include <utility>

namespace thamdinh::python {

namespace {

const char* format_of(CellType type) {
  constexpr std::array formats{"U", "l", "g"};  // large_utf8, int64, float64
  return formats.at(static_cast<std::size_t>(type));
}

/// What an exported schema points to, until it is released.
struct SchemaHold {
  std::string name;
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};

void release_schema(ArrowSchema* schema) {
  auto* hold = static_cast<SchemaHold*>(schema->private_data);
  for (ArrowSchema& child : hold->children) {
    if (child.release != nullptr) child.release(&child);
  }
  delete hold;
  schema->release = nullptr;
}

/// The structure of one schema; its children are put in by the caller.
ArrowSchema schema_of(const char* format, SchemaHold* hold) {
  ArrowSchema schema{};
  schema.format = format;
  schema.name = hold->name.c_str();
  schema.flags = ARROW_FLAG_NULLABLE;
  schema.release = &release_schema;
  schema.private_data = hold;
  return schema;
}

/// What an exported array points to, until it is released.
struct ArrayHold {
  std::shared_ptr<const Columns> columns;
  std::array<const void*, 3> buffers{};
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;
};

void release_array(ArrowArray* array) {
  auto* hold = static_cast<ArrayHold*>(array->private_data);
  for (ArrowArray& child : hold->children) {
    if (child.release != nullptr) child.release(&child);
  }
  delete hold;
  array->release = nullptr;
}

ArrowArray array_of(std::size_t length, std::size_t nulls, std::size_t buffers, ArrayHold* hold) {
  ArrowArray array{};
  array.length = static_cast<std::int64_t>(length);
  array.null_count = static_cast<std::int64_t>(nulls);
  array.n_buffers = static_cast<std::int64_t>(buffers);
  array.buffers = hold->buffers.data();
  array.release = &release_array;
  array.private_data = hold;
  return array;
}

ArrowArray array_of(const std::shared_ptr<const Columns>& columns, const ColumnData& column) {
  auto* hold = new ArrayHold{columns, {}, {}, {}};
  hold->buffers[0] = column.nulls() == 0 ? nullptr : column.validity();
  if (column.type() == CellType::text) {
    hold->buffers[1] = column.offsets();
    hold->buffers[2] = column.characters();
    return array_of(column.size(), column.nulls(), 3, hold);
  }
  hold->buffers[1] = column.values();
  return array_of(column.size(), column.nulls(), 2, hold);
}

void export_array(const std::shared_ptr<const Columns>& columns, ArrowArray* out) {
  auto* hold = new ArrayHold{columns, {}, {}, {}};
  for (const ColumnData& column : columns->columns) hold->children.push_back(array_of(columns, column));
  for (ArrowArray& child : hold->children) hold->pointers.push_back(&child);
  *out = array_of(columns->rows, 0, 1, hold);  // one buffer, of validity, that is not there
  out->n_children = static_cast<std::int64_t>(hold->pointers.size());
  out->children = hold->pointers.data();
}

struct StreamHold {
  std::shared_ptr<const Columns> columns;
  bool given = false;
};

StreamHold& hold_of(ArrowArrayStream* stream) {
  return *static_cast<StreamHold*>(stream->private_data);
}

}  // namespace

void export_schema(const Columns& columns, ArrowSchema* out) {
  auto* hold = new SchemaHold;
  for (const ColumnData& column : columns.columns)
    hold->children.push_back(schema_of(format_of(column.type()), new SchemaHold{column.name(), {}, {}}));
  for (ArrowSchema& child : hold->children) hold->pointers.push_back(&child);
  *out = schema_of("+s", hold);
  out->flags = 0;
  out->n_children = static_cast<std::int64_t>(hold->pointers.size());
  out->children = hold->pointers.data();
}

void export_stream(std::shared_ptr<const Columns> columns, ArrowArrayStream* out) {
  *out = {};
  out->private_data = new StreamHold{std::move(columns), false};
  out->get_schema = [](ArrowArrayStream* stream, ArrowSchema* schema) {
    export_schema(*hold_of(stream).columns, schema);
    return 0;
  };
  out->get_next = [](ArrowArrayStream* stream, ArrowArray* array) {
    StreamHold& hold = hold_of(stream);
    *array = {};  // released: the end of the stream
    if (!std::exchange(hold.given, true)) export_array(hold.columns, array);
    return 0;
  };
  out->get_last_error = [](ArrowArrayStream*) -> const char* { return nullptr; };
  out->release = [](ArrowArrayStream* stream) {
    delete static_cast<StreamHold*>(stream->private_data);
    stream->release = nullptr;
  };
}

}  // namespace thamdinh::python
