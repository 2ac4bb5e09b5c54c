# add_room(core/base SOURCES … PUBLIC … PRIVATE …): folder = target = namespace = one row of ARCHITECTURE.md's table.
# PUBLIC are the rooms and libraries its headers need, PRIVATE the ones only its .cpp files do.
function(add_room ROOM)
  cmake_parse_arguments(ARG "" "PCH" "SOURCES;HEADERS;PUBLIC;PRIVATE" ${ARGN})
  string(REPLACE "/" "_" TARGET "${ROOM}")
  add_library(${TARGET} STATIC ${ARG_SOURCES})
  target_sources(${TARGET} PUBLIC FILE_SET HEADERS BASE_DIRS "${CMAKE_SOURCE_DIR}" FILES ${ARG_HEADERS})
  target_link_libraries(${TARGET} PUBLIC project_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  set_target_properties(${TARGET} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  if(ARG_PCH)
    share_header(${TARGET} ${ARG_PCH})
  endif()
endfunction()
