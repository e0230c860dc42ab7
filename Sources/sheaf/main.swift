import SheafCommandLine

SheafProgram.main()
