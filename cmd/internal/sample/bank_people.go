package sample

var (
	// Given names, and what people of that name are called for short.
	men      = [...][2]string{{"Alasdair", "Ally"}, {"Barnaby", "Barney"}, {"Clement", "Clem"}, {"Dermot", ""}, {"Edmund", "Ned"}, {"Faisal", ""}, {"Gethin", "Geth"}, {"Hamish", ""}, {"Idris", ""}, {"Jocelyn", "Joss"}, {"Kwabena", "Kobby"}, {"Lorcan", ""}, {"Magnus", "Gus"}, {"Neville", "Nev"}, {"Olumide", "Olu"}, {"Pádraig", "Podge"}, {"Quentin", "Quin"}, {"Rafał", "Rafi"}, {"Seamus", "Shay"}, {"Tariq", ""}, {"Ulrich", "Uli"}, {"Vikram", "Vik"}, {"Wystan", "Wyn"}, {"Yusuf", "Joe"}, {"Zbigniew", "Zbyszek"}, {"Stéphane", "Steph"}, {"Mehmet", "Memo"}, {"Ioan", ""}, {"Bartholomew", "Bart"}, {"Cornelius", "Con"}}
	women    = [...][2]string{{"Aoife", "Effie"}, {"Blodwen", "Blod"}, {"Clementine", "Clemmie"}, {"Delphine", "Del"}, {"Eluned", "Lyn"}, {"Farida", "Fari"}, {"Grażyna", "Grażka"}, {"Hortense", "Tensy"}, {"Ifeoma", "Ify"}, {"Jessamy", "Jess"}, {"Kateřina", "Katka"}, {"Lavinia", "Vinnie"}, {"Morwenna", "Wenna"}, {"Niamh", ""}, {"Ottilie", "Tilly"}, {"Perpetua", "Pet"}, {"Rukhsana", "Roxy"}, {"Siobhán", "Shiv"}, {"Tabitha", "Tabby"}, {"Ursula", "Ulla"}, {"Valentina", "Val"}, {"Wanjiru", "Ciru"}, {"Xanthe", "Zan"}, {"Ysolde", "Izzy"}, {"Zuzanna", "Zuza"}, {"Çiğdem", ""}, {"Thúy", ""}, {"Folasade", "Sade"}, {"Greta", ""}, {"Hyacinth", "Cynth"}}
	stems    = [...]string{"Ash", "Bram", "Cawl", "Dun", "Elder", "Fern", "Garth", "Hather", "Ings", "Keld", "Lark", "Marl", "Nether", "Osmother", "Pax", "Quern", "Rudd", "Sorrel", "Thistle", "Under", "Vetch", "Wickle", "Yarrow", "Amber", "Brock", "Cold", "Dray", "Ewe", "Flax", "Gorse"}
	ends     = [...]string{"combe", "dike", "field", "gate", "holt", "ing", "keld", "lathe", "mere", "ness", "over", "pole", "rigg", "shaw", "thwaite", "wath", "wick", "worth", "bank", "croft"}
	farNames = [...]string{"Adéṣẹgun", "Wiśniewska-Łoś", "Çağlayan", "Nguyễn", "Δημητριάδης", "Шевчук", "Ŵyn", "Öztürk", "Đặng", "Żółkiewska", "Παπαδάκη", "Ковальчук", "Llŷr", "Ọlátúnjí", "Brânză", "Škvorecká", "Haddad", "Rahman", "Okonjo", "Mbeki-Thorne"}
	friends  = [...]struct {
		given string
		woman bool
	}{{"Maureen", true}, {"Cyril", false}, {"Bashir", false}, {"Joyce", true}, {"Stan", false}, {"Precious", true}, {"Derek", false}, {"Halina", true}, {"Wes", false}, {"Nuala", true}, {"Terry", false}, {"Shanice", true}, {"Old Walter", false}, {"Gülşen", true}, {"Bernadette", true}, {"Mick", false}, {"Abiola", true}, {"Jean", true}, {"Frankie", false}, {"Rosamund", true}}
	elderWomen  = [...]string{"Doreen", "Winifred", "Sheila", "Parveen", "Mavis", "Eunice", "Ewa", "Gwen", "Meena", "Norma", "Philomena", "Edna"}
	middleWomen = [...]string{"Carol", "Lynne", "Sandra", "Samira", "Ruth", "Thandi", "Paula", "Rhian", "Denise", "Agnieszka", "Yasmin", "Bronagh"}
	youngWomen  = [...]string{"Chloe", "Priya", "Megan", "Zainab", "Kasia", "Ffion", "Temi", "Caitlin", "Noor", "Leah", "Amber", "Tuyet"}
	elderMen    = [...]string{"Winston", "Keith", "Delroy", "Harold", "Mohan", "Wilfred", "Stanisław", "Iestyn", "Ronald", "Bertrand", "Gurdev", "Aneurin"}
	middleMen   = [...]string{"Gareth", "Stephen", "Tony", "Colin", "Chidi", "Imran", "Andrzej", "Graham", "Leroy", "Declan", "Emyr", "Sanjay"}
	youngMen    = [...]string{"Callum", "Kai", "Ravi", "Jakub", "Owain", "Tunde", "Liam", "Hassan", "Rhodri", "Jamal", "Finlay", "Minh"}
	girls       = [...]string{"Poppy", "Amina-Rose", "Seren", "Zosia", "Ayesha", "Elsie", "Nia", "Bluebell", "Orla", "Tamsin"}
	boys        = [...]string{"Alfie", "Bilal", "Caio", "Dewi", "Eddie", "Jayden", "Kofi", "Leo", "Oskar", "Zac"}
	soulHours   = [...]string{"8am to 10pm", "any time", "evenings and weekends", "9am to 9pm", "after 4pm, and all weekend", "any time; text first at night"}
	petNames    = [...]string{"Biscuit", "Duchess", "Mr Tibbs", "Pickle", "Captain", "Nettle"}
	places      = [...]string{"the canal basin", "the library", "Priory Walk", "the market", "the bus station café", "the swimming baths", "the allotments", "the viaduct", "St Brannoc's", "the bench by the weir", "the garden centre", "the station", "Ferry Lane", "the museum", "the top field"}
	clubs       = [...]string{"the domino club", "choir", "the Friday group", "walking football", "the mending shed", "knit and natter", "the darts", "bell ringing", "the community kitchen", "chess at the fountain", "the Recovery College", "the pigeon club", "the quiz", "Tuesday swim", "the repair café"}
	pets        = [...]string{"the cat", "the dog", "the budgie", "the hens", "the tortoise", "the goldfish", "the ferret", "next door's dog"}
	days        = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	hours       = [...]string{"nine", "half past nine", "ten", "half past ten", "eleven"}
	jobs        = [...]string{"welder", "school cook", "joiner", "bus driver", "seamstress", "postal worker", "care worker", "barber", "gardener", "typesetter", "plasterer", "bookkeeper", "crane driver", "baker", "lab technician", "roofer", "telephonist", "saddler"}
	dishes      = [...]string{"pea soup", "jollof rice", "pierogi", "lamb curry", "soda bread", "rice and peas", "Lancashire hotpot", "dal", "goulash", "cawl", "egg and chips", "fish pie", "parkin", "chapatis", "apple cake"}
)

// town is an invented place and its postcode district.
type town struct {
	name, district string
	streets        []string
}

var towns = [...]town{
	{"Hollin Vale", "HV1", []string{"Tannery Street", "Ferry Lane", "Cable Street", "Weaver Street", "Chandlers Row"}},
	{"Hollin Vale", "HV2", []string{"Weir Terrace", "Infirmary Road", "Gasworks Row", "Osier Way"}},
	{"Quernby", "HV4", []string{"Bellmouth Road", "Market Place", "Bell Hill", "Loomfield Estate"}},
	{"Sorrel Cross", "HV5", []string{"Mill Bank", "Sorrel Crescent", "Hen Lane", "Chapel Yard"}},
	{"Marlbeck", "HV6", []string{"Priory Walk", "Kiln Road", "Lamplighter Court", "Fern Rise"}},
	{"Upper Wickle", "HV7", []string{"Coke Oven Cottages", "Forge Lane", "Tollgate", "Ings Lane"}},
}

// team is one of the teams of the sample profile, with invented staff.
type team struct {
	name, ods, phone, duty, hours string
	workers                       []staff
	doctor                        staff
}

var teams = [...]team{
	{
		"Riverside Community Team", "Y99991", "01632 960140", "01632 960149", "Monday to Friday, 9am to 5pm",
		[]staff{
			{"Amina", "Amina Yusuf", "Mental health nurse", "nurse", "HCP0417", "01632 960151"},
			{"Lorna", "Lorna Petrie", "Social worker", "socialWorker", "HCP0431", "01632 960152"},
			{"Pauline", "Pauline Stubbs", "Mental health nurse", "nurse", "HCP0440", "01632 960153"},
			{"Marek", "Marek Lis", "Mental health nurse", "nurse", "HCP0462", "01632 960154"},
			{"Joanne", "Joanne Speight", "Mental health nurse", "nurse", "HCP0405", "01632 960155"},
			{"Llio", "Llio Ŵyn", "Occupational therapist", "occupationalTherapist", "HCP0451", "01632 960156"},
		},
		staff{"Dr Anand", "Dr Sunil Anand", "Consultant psychiatrist", "doctor", "HCP0102", "01632 960145"},
	},
	{
		"Quernby Early Intervention Team", "Y99992", "01632 960240", "01632 960249", "Monday to Friday, 8.30am to 6pm",
		[]staff{
			{"Tom", "Tom Ridley", "Occupational therapist", "occupationalTherapist", "HCP0622", "01632 960251"},
			{"June", "June Akehurst", "Mental health nurse", "nurse", "HCP0655", "01632 960252"},
			{"Farouk", "Farouk Amin", "Mental health nurse", "nurse", "HCP0611", "01632 960253"},
			{"Helen", "Helen Marsden", "Mental health nurse", "nurse", "HCP0603", "01632 960254"},
		},
		staff{"Dr Roe", "Dr Miriam Roe", "Consultant psychiatrist", "doctor", "HCP0118", "01632 960245"},
	},
	{
		"Marlbeck Older Adults Team", "Y99993", "01632 960340", "01632 960349", "Monday to Friday, 9am to 5pm",
		[]staff{
			{"Howard", "Howard Nye", "Mental health nurse", "nurse", "HCP0702", "01632 960351"},
			{"Ceri", "Ceri Howell", "Occupational therapist", "occupationalTherapist", "HCP0721", "01632 960352"},
			{"Nell", "Nell Fairbrother", "Social worker", "socialWorker", "HCP0711", "01632 960353"},
		},
		staff{"Dr Farrant", "Dr Mo Farrant", "Consultant psychiatrist", "doctor", "HCP0151", "01632 960345"},
	},
}

// surgeries are invented practices.
var surgeries = [...]struct{ name, ods, doctor, phone string }{
	{"Ferry Lane Surgery", "Y99901", "Dr Lena Marsh", "01632 960601"},
	{"Priory Walk Surgery", "Y99902", "Dr Ffion Ŵan", "01632 960602"},
	{"Bellmouth Road Health Centre", "Y99903", "Dr Piet Vandam", "01632 960603"},
	{"Staithe End Practice", "Y99904", "Dr Orla Finnegan", "01632 960604"},
	{"Sorrel Cross Surgery", "Y99905", "Dr Amit Basra", "01632 960605"},
	{"Wickle Valley Practice", "Y99906", "Dr Hattie Crowe", "01632 960606"},
}
