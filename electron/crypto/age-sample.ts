/** A file of the age tool (version 1.1.1) and the key that opens it; the key was made for this and protects nothing. */
export const ageSample = {
  identity: 'AGE-SECRET-KEY-1UELRR2JUQFMAKXK6572MQXNSEQCUK8LRT90Q28ZN5NT5QP0U0T3SLPLASM',
  recipient: 'age1k3736qewpkk4xzm63tl2nqrx959mfeh5yw5ygc564rqkssj9vcvqm9fruf',
  content: 'abc',
  file:
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBncFFsOCtpRVUyaHIyTjFFbytSOGNMa3o1TC9lL2hIL3lHTm5LdFhER0RzCnI2YjQyVjl1SVFDREFqeEFiUElHZ3RR' +
    'NWFHQVlaYjFubVlyTEZqZ3R3M0kKLS0tIHpwd1VIbWVYeis2TDRZWFBvUFB5RGJYZ0o4MXREV25VMmV5Tm9kZndFaTgKiR60/XTSHMTpa8LWMzQakSF8iTcUxpH+FWKL9olx' +
    'eVL+kzU=',
} as const
