@echo off
rem Starts the server. Every argument goes to it; --help tells which there are.
rem
rem Unlike its sibling for POSIX shells this one prepares no class-data archive: it starts the server plainly.
rem It has not been run on Windows yet.
rem
rem   JAVA_HOME  the JDK or JRE (17 or newer) to use; else the one on the PATH
rem   JAVA_OPTS  options for the JVM

setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" %JAVA_OPTS% -jar "%~dp0..\lib\genauth-fake-server.jar" %*
exit /b %ERRORLEVEL%
