#!/bin/sh
# Random people who do anything at all, each from a seed of their own.
# tests/walks.sh         2,000 of them, as in the default suite
# tests/walks.sh --long  10,000
set -e
cd "$(dirname "$0")/.."
case "$1" in
  "") ;;
  --long) HATERESPONSE_LONG=1; export HATERESPONSE_LONG ;;
  *) sed -n '2,4p' "$0"; exit 2 ;;
esac
dotnet build tests/dialogs.Tests -v q
dotnet test tests/dialogs.Tests --no-build --filter 'FullyQualifiedName~.Walks.' --logger 'console;verbosity=detailed'
