# What every target of the project is compiled with.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

option(CARREL_WERROR "Warnings are errors" OFF)
set(CARREL_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize=")
option(CARREL_LIBFUZZER "Build the targets of tests/fuzz for clang's libFuzzer" OFF)

find_program(CARREL_CCACHE ccache)
if(CARREL_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CARREL_CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_C_COMPILER_LAUNCHER})
endif()
find_program(CARREL_MOLD mold)
if(CARREL_MOLD AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
  add_link_options(-fuse-ld=mold)
endif()
if(CARREL_SANITIZE)
  add_compile_options(-fsanitize=${CARREL_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${CARREL_SANITIZE})
endif()

add_library(project_options INTERFACE)
# The one include root; that a room includes only what its row allows is held by tests/architecture.
target_include_directories(project_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(project_options INTERFACE
  -Wall -Wextra -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<BOOL:${CARREL_WERROR}>:-Werror>
  # A precompiled header is only cached by ccache when its content, not its time, counts.
  $<$<BOOL:${CARREL_CCACHE}>:-fpch-preprocess>)
if(CARREL_WERROR AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
  # These compilers suspect the empty side of a std::variant; it is said, and stops nothing.
  target_compile_options(project_options INTERFACE -Wno-error=maybe-uninitialized)
endif()
target_compile_definitions(project_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_URL_CAST_FROM_STRING
  # The oldest Qt that is supported has nothing newer to offer in place of what later ones call deprecated.
  QT_WARN_DEPRECATED_UP_TO=0x060400)
