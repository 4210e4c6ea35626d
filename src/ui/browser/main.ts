// Small improvements for browsers with script. Every page works without this file.
export {}
