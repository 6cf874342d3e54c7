#!/bin/sh
# Makes product/icons and the window icons of the workbench from product/prosect.svg. Needs a JDK 25 and a checkout that was built once (for jsvg).
set -e
cd "$(dirname "$0")/../.."
jsvg=$(find "${HOME}/.m2/repository/com/github/weisj/jsvg" -name 'jsvg-[0-9.]*.jar' | sort | tail -n 1)
[ -n "$jsvg" ] || { echo "jsvg is not in the local Maven repository. Run ./prosect once first." >&2; exit 1; }
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djava.awt.headless=true -cp "$jsvg" releng/branding/Branding.java \
    product/prosect.svg product/icons prosect bundles/org.prosect.ui/icons/app
