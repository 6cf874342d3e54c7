@echo off
rem The command line of Prosect on Windows. The desktop is prosect.exe.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%~dp0jre\bin\java.exe" set "JAVA=%~dp0jre\bin\java"
for %%L in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%L"
"%JAVA%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow --add-opens java.base/java.lang=ALL-UNNAMED -Djava.awt.headless=true %PROSECT_VMARGS% -jar "%LAUNCHER%" -install "%~dp0." -name Prosect -nosplash -data @none -application org.prosect.cli.application %*
exit /b %ERRORLEVEL%
