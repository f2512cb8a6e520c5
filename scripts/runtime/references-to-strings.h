// better-sqlite3 keeps references to strings, which Node-API allows from version 10 on. Before that a reference can
// be kept to an object only, so this header, included before anything else, puts each other value into an array
// and refers to that. (Compiling for the experimental interface would allow it too, but then Electron 33 aborts as
// soon as the garbage collector frees a statement.)
#pragma once
#include <node_api.h>
#include <unordered_set>

namespace boxed {

inline std::unordered_set<napi_ref>& References() {
  static thread_local std::unordered_set<napi_ref> references;
  return references;
}

inline napi_status Create(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol || type == napi_external) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status == napi_ok) status = napi_set_element(env, box, 0, value);
  if (status == napi_ok) status = napi_create_reference(env, box, count, result);
  if (status == napi_ok) References().insert(*result);
  return status;
}

inline napi_status GetValue(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == nullptr || References().count(reference) == 0) return status;
  return napi_get_element(env, *result, 0, result);
}

inline napi_status Delete(napi_env env, napi_ref reference) {
  References().erase(reference);
  return napi_delete_reference(env, reference);
}

}  // namespace boxed

#define napi_create_reference boxed::Create
#define napi_get_reference_value boxed::GetValue
#define napi_delete_reference boxed::Delete
