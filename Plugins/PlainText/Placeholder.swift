import SheafKit
