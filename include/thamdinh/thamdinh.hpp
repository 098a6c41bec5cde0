#pragma once

/// All of the library: `#include <thamdinh/thamdinh.hpp>`.
#include <thamdinh/archive.hpp>
#include <thamdinh/authoring.hpp>
#include <thamdinh/batch.hpp>
#include <thamdinh/check.hpp>
#include <thamdinh/citation.hpp>
#include <thamdinh/document.hpp>
#include <thamdinh/error.hpp>
#include <thamdinh/finding.hpp>
#include <thamdinh/format.hpp>
#include <thamdinh/limits.hpp>
#include <thamdinh/messages.hpp>
#include <thamdinh/place.hpp>
#include <thamdinh/profile.hpp>
#include <thamdinh/report.hpp>
#include <thamdinh/requirement.hpp>
#include <thamdinh/revisions.hpp>
#include <thamdinh/structure.hpp>
#include <thamdinh/tables.hpp>
#include <thamdinh/version.hpp>
