# share_header(TARGET HEADER): TARGET is compiled with packaging/cmake/HEADER, which is precompiled once for everybody who asks for
# it: one such file takes a fifth of a gigabyte. It belongs to a small program of its own that is never linked, on the
# one part of Qt it includes: what it says must mean the same in every target, whatever else that target stands on.
function(share_header TARGET HEADER)
  cmake_path(GET HEADER STEM CARRIER)
  if(NOT TARGET ${CARRIER})
    set(STUB "${CMAKE_BINARY_DIR}/${CARRIER}.cpp")
    file(CONFIGURE OUTPUT "${STUB}" CONTENT "int main() { return 0; }\n")
    set(PART Qt6::Core)
    if(HEADER STREQUAL "PrecompiledWidgets.h")
      set(PART Qt6::Widgets)
    endif()
    add_executable(${CARRIER} EXCLUDE_FROM_ALL "${STUB}")
    target_link_libraries(${CARRIER} PRIVATE project_options ${PART})
    target_precompile_headers(${CARRIER} PRIVATE "${CMAKE_SOURCE_DIR}/packaging/cmake/${HEADER}")
    set_target_properties(${CARRIER} PROPERTIES AUTOMOC OFF)
  endif()
  target_precompile_headers(${TARGET} REUSE_FROM ${CARRIER})
endfunction()
