# What `cmake --install` puts where: the library, the public headers, what find_package() and pkg-config read, the
# licence, and the command where it is built.
include(CMakePackageConfigHelpers)

set(THAMDINH_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/thamdinh)

install(TARGETS thamdinh EXPORT thamdinhTargets
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/thamdinh DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development
        FILES_MATCHING PATTERN *.hpp)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT runtime)

# ---- find_package(thamdinh) ------------------------------------------------------------------------
install(EXPORT thamdinhTargets NAMESPACE thamdinh:: DESTINATION ${THAMDINH_PACKAGE_DIR} COMPONENT development)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/thamdinhConfig.cmake.in ${PROJECT_BINARY_DIR}/thamdinhConfig.cmake
                              INSTALL_DESTINATION ${THAMDINH_PACKAGE_DIR} NO_SET_AND_CHECK_MACRO)
# Before 1.0 a new minor version may change the interface.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/thamdinhConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/thamdinhConfig.cmake ${PROJECT_BINARY_DIR}/thamdinhConfigVersion.cmake
        DESTINATION ${THAMDINH_PACKAGE_DIR} COMPONENT development)

# ---- pkg-config --------------------------------------------------------------------------------------
# The prefix is told from the file's own place, so that an installed tree may be moved. For the shared library the
# others are private; who links the static one needs them.
file(RELATIVE_PATH THAMDINH_PC_PREFIX /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
if(BUILD_SHARED_LIBS)
  set(THAMDINH_PC_REQUIRES Requires.private)
else()
  set(THAMDINH_PC_REQUIRES Requires)
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/thamdinh.pc.in ${PROJECT_BINARY_DIR}/thamdinh.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/thamdinh.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
