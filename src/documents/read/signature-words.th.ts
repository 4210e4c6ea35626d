// คำและรูปแบบของบรรทัดที่คนลงลายมือชื่อ ในเอกสารไทยและอังกฤษ

/** At the beginning of a line: whoever signs does it here. In running text the same words say nothing. */
export const signHere = /^[\s("“]*(?:ลงชื่อ|ลงนาม|ลายมือชื่อ|sign(?:ed|ature)?\b)/i

/** Letters of names in both languages, and what stands between them. */
export const nameLetters = /^[ก-๙A-Za-z .,'-]+$/
