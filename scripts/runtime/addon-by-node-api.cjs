// Lies at build/Release/better_sqlite3.node/index.js of better-sqlite3, where that looks for its addon first: of the
// two binaries it gives each runtime the one that does not crash there.
module.exports =
  Number(process.versions.napi) < 10
    ? require('./node-api-9.node')
    : require(require('../../../lib/binding.js').getPrebuildPath());
