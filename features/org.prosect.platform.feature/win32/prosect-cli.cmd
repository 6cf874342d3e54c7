@echo off
rem The command line of Prosect on Windows. The desktop is prosect.exe.
setlocal
if not defined TF_CPP_MIN_LOG_LEVEL set "TF_CPP_MIN_LOG_LEVEL=2"
if not defined TF_ENABLE_ONEDNN_OPTS set "TF_ENABLE_ONEDNN_OPTS=1"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%~dp0jre\bin\java.exe" set "JAVA=%~dp0jre\bin\java"
for %%L in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%L"
"%JAVA%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow --add-opens java.base/java.lang=ALL-UNNAMED -Djava.awt.headless=true -Dorg.bytedeco.javacpp.maxBytes=0 -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 %PROSECT_VMARGS% -jar "%LAUNCHER%" -install "%~dp0." -name Prosect -nosplash -data @none -application org.prosect.cli.application %*
exit /b %ERRORLEVEL%
