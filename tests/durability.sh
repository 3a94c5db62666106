#!/bin/sh
# Kills the bot and cuts its power under load, and counts what is lost or doubled.
# tests/durability.sh         the short count, as in the default suite
# tests/durability.sh --long  10,000 inbound with 30 % repeats and 12 kill -9; 200 power cuts
set -e
cd "$(dirname "$0")/.."
case "$1" in
  "") ;;
  --long) HATERESPONSE_LONG=1; export HATERESPONSE_LONG ;;
  *) sed -n '2,4p' "$0"; exit 2 ;;
esac
dotnet build tests/line.Tests -v q
dotnet test tests/line.Tests --no-build --filter 'FullyQualifiedName~.Durability.' --logger 'console;verbosity=detailed'
dotnet build tests/storage.Tests -v q
dotnet test tests/storage.Tests --no-build --filter 'FullyQualifiedName~.PowerCut.' --logger 'console;verbosity=detailed'
