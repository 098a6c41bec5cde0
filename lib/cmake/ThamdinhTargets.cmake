# How the targets of this project are made: one function for a layer, one for a layer's tests, one for data
# that is carried inside the library.

# Flags of every target of ours; none reaches a user of the installed library.
add_library(thamdinh_flags INTERFACE)
target_compile_options(thamdinh_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                       -Wnon-virtual-dtor -Wold-style-cast)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees overflows that are not there in std::string (its bugs 105329, 105651).
  target_compile_options(thamdinh_flags INTERFACE -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds -Wno-restrict)
  if(THAMDINH_SANITIZE)  # false inside libstdc++'s <regex> once it is sanitized
    target_compile_options(thamdinh_flags INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()
if(THAMDINH_WARNINGS_AS_ERRORS)
  target_compile_options(thamdinh_flags INTERFACE -Werror)
endif()
if(THAMDINH_SANITIZE)
  target_compile_options(thamdinh_flags INTERFACE -fsanitize=${THAMDINH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(thamdinh_flags INTERFACE -fsanitize=${THAMDINH_SANITIZE})
endif()
if(THAMDINH_FUZZERS)
  # Tells libFuzzer which branches were taken.
  target_compile_options(thamdinh_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(THAMDINH_COVERAGE)
  target_compile_options(thamdinh_flags INTERFACE --coverage)
  target_link_options(thamdinh_flags INTERFACE --coverage)
endif()

# thamdinh_layer(<name> [USES layer...] [LINKS third-party...] [EMBEDS symbol=file...])
# One folder of lib/ as a static archive `thamdinh_<name>`, made of all the .cpp in it. It can include only what
# it USES, and a third-party library is seen by the layers that LINK it alone.
function(thamdinh_layer name)
  cmake_parse_arguments(LAYER "" "" "USES;LINKS;EMBEDS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/lib/${name}/*.cpp)
  add_library(thamdinh_${name} STATIC ${sources})
  target_include_directories(thamdinh_${name} PUBLIC ${PROJECT_SOURCE_DIR}/lib ${PROJECT_SOURCE_DIR}/include)
  list(TRANSFORM LAYER_USES PREPEND thamdinh_)
  target_link_libraries(thamdinh_${name} PUBLIC ${LAYER_USES} PRIVATE ${LAYER_LINKS} $<BUILD_INTERFACE:thamdinh_flags>)
  target_precompile_headers(thamdinh_${name} PRIVATE <algorithm> <cstdint> <map> <memory> <optional> <string> <string_view>
                            <unordered_map> <vector>)
  foreach(pair IN LISTS LAYER_EMBEDS)
    string(REPLACE "=" ";" pair "${pair}")
    list(GET pair 0 symbol)
    list(GET pair 1 file)
    thamdinh_embed(thamdinh_${name} ${name} ${symbol} ${file})
  endforeach()
  set_property(GLOBAL APPEND PROPERTY THAMDINH_LAYERS ${name})
endfunction()

# The standard asks compilers for no more than 65,536 characters of a literal; those that build this take more, and say so.
function(thamdinh_long_literals source)
  set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
endfunction()

# Carries the bytes of <file> in the archive as `std::string_view thamdinh::<layer>::<symbol>`, declared in
# "<layer>/embedded_<symbol>.hpp": an installed library needs no data files and no paths.
function(thamdinh_embed target layer symbol file)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/${layer})
  set(source ${PROJECT_SOURCE_DIR}/lib/${layer}/${file})
  add_custom_command(OUTPUT ${out}/embedded_${symbol}.cpp ${out}/embedded_${symbol}.hpp
    COMMAND ${CMAKE_COMMAND} -DIN=${source} -DOUT=${out}/embedded_${symbol} -DLAYER=${layer} -DSYMBOL=${symbol}
            -P ${PROJECT_SOURCE_DIR}/lib/cmake/embed.cmake
    DEPENDS ${source} ${PROJECT_SOURCE_DIR}/lib/cmake/embed.cmake VERBATIM)
  target_sources(${target} PRIVATE ${out}/embedded_${symbol}.cpp ${out}/embedded_${symbol}.hpp)
  thamdinh_long_literals(${out}/embedded_${symbol}.cpp)
  set_property(GLOBAL APPEND PROPERTY THAMDINH_EMBEDDED ${out}/embedded_${symbol}.hpp)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded)
endfunction()

# Carries a folder of data: `std::span<const EmbeddedFile> thamdinh::<layer>::<symbol>()`, paths relative to the layer's folder.
function(thamdinh_embed_folder layer symbol)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/${layer}/embedded_${symbol})
  set(root ${PROJECT_SOURCE_DIR}/lib/${layer})
  file(GLOB_RECURSE files RELATIVE ${root} CONFIGURE_DEPENDS ${ARGN})
  list(TRANSFORM files PREPEND ${root}/ OUTPUT_VARIABLE paths)
  list(JOIN files "," joined)
  add_custom_command(OUTPUT ${out}.cpp ${out}.hpp
    COMMAND ${CMAKE_COMMAND} -DROOT=${root} -DFILES=${joined} -DOUT=${out} -DLAYER=${layer} -DSYMBOL=${symbol}
            -P ${PROJECT_SOURCE_DIR}/lib/cmake/embed_folder.cmake
    DEPENDS ${paths} ${PROJECT_SOURCE_DIR}/lib/cmake/embed_folder.cmake VERBATIM)
  target_sources(thamdinh_${layer} PRIVATE ${out}.cpp ${out}.hpp)
  thamdinh_long_literals(${out}.cpp)
  set_property(GLOBAL APPEND PROPERTY THAMDINH_EMBEDDED ${out}.hpp)
  target_include_directories(thamdinh_${layer} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded)
endfunction()

# thamdinh_unit_tests(<layer>): every .cpp of tests/unit/<layer> in one program, each TEST a ctest of its own.
function(thamdinh_unit_tests layer)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/unit/${layer}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(unit_${layer} ${sources})
  target_link_libraries(unit_${layer} PRIVATE thamdinh_${layer} GTest::gmock GTest::gtest_main thamdinh_flags)
  target_compile_definitions(unit_${layer} PRIVATE THAMDINH_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  if(NOT TARGET gtest_pch)
    target_precompile_headers(unit_${layer} PRIVATE <gmock/gmock.h> <gtest/gtest.h> <string> <vector>)
  endif()
  gtest_discover_tests(unit_${layer} TEST_PREFIX "${layer}." DISCOVERY_TIMEOUT 60 PROPERTIES LABELS unit)
endfunction()
