"""When a case is done 办理可预期: from the day it is accepted to the day it is done, in words."""
