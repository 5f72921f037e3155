print("verkosto")
