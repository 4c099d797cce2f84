// Lets the database binding, written for Node-API 10, run where the runtime offers Node-API 9.
//
// Version 10 allows a reference to any value; version 9 only to objects, functions and symbols. The
// binding keeps references to strings. Here such a value travels inside a one-element array that
// carries a type tag, so that reading the reference back can tell our box from an array of the caller's.
// Included ahead of the binding's own source by scripts/database-binding.mjs.
#pragma once

#undef NAPI_VERSION
#define NAPI_VERSION 9
#include <node_api.h>

static const napi_type_tag boxfile_box_tag = {0x426f7866696c6521ULL, 0x7265666572656e63ULL};

static inline napi_status boxfile_create_reference(napi_env env, napi_value value, uint32_t count,
                                                   napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_external || type == napi_symbol) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status == napi_ok) status = napi_set_element(env, box, 0, value);
  if (status == napi_ok) status = napi_type_tag_object(env, box, &boxfile_box_tag);
  if (status == napi_ok) status = napi_create_reference(env, box, count, result);
  return status;
}

static inline napi_status boxfile_get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == nullptr) return status;
  napi_valuetype type;
  status = napi_typeof(env, *result, &type);
  if (status != napi_ok || type != napi_object) return status;
  bool boxed = false;
  status = napi_check_object_type_tag(env, *result, &boxfile_box_tag, &boxed);
  if (status != napi_ok || !boxed) return status;
  return napi_get_element(env, *result, 0, result);
}

#define napi_create_reference boxfile_create_reference
#define napi_get_reference_value boxfile_get_reference_value
