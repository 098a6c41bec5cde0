#pragma once

#include "structure/structure.hpp"

namespace thamdinh::structure {

/// Who is to do what until when: from tables whose head names a task and a bearer, in the body and the
/// appendices, and from the part on implementation: "X: does …", "X chủ trì, phối hợp với Y …", a heading
/// that is a body's name with its duties under it.
void read_assignments(const document::Document& document, Structure& structure);

}  // namespace thamdinh::structure
