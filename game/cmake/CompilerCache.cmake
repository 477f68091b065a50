# Builds go through ccache where there is one. It has to be told that precompiled headers may be trusted.
find_program(CANOPY_CCACHE ccache)
mark_as_advanced(CANOPY_CCACHE)
if(CANOPY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER AND UNIX)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${CANOPY_CCACHE})
endif()
