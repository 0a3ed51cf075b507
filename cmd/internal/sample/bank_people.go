package sample

var (
	men      = [...]string{"Alasdair", "Barnaby", "Clement", "Dermot", "Edmund", "Faisal", "Gethin", "Hamish", "Idris", "Jocelyn", "Kwabena", "Lorcan", "Magnus", "Neville", "Olumide", "Pádraig", "Quentin", "Rafał", "Seamus", "Tariq", "Ulrich", "Vikram", "Wystan", "Yusuf", "Zbigniew", "Stéphane", "Mehmet", "Ioan", "Bartholomew", "Cornelius"}
	women    = [...]string{"Aoife", "Blodwen", "Clementine", "Delphine", "Eluned", "Farida", "Grażyna", "Hortense", "Ifeoma", "Jessamy", "Kateřina", "Lavinia", "Morwenna", "Niamh", "Ottilie", "Perpetua", "Rukhsana", "Siobhán", "Tabitha", "Ursula", "Valentina", "Wanjiru", "Xanthe", "Ysolde", "Zuzanna", "Çiğdem", "Thúy", "Folasade", "Greta", "Hyacinth"}
	stems    = [...]string{"Ash", "Bram", "Cawl", "Dun", "Elder", "Fern", "Garth", "Hather", "Ings", "Keld", "Lark", "Marl", "Nether", "Osmother", "Pax", "Quern", "Rudd", "Sorrel", "Thistle", "Under", "Vetch", "Wickle", "Yarrow", "Amber", "Brock", "Cold", "Dray", "Ewe", "Flax", "Gorse"}
	ends     = [...]string{"combe", "dike", "field", "gate", "holt", "ing", "keld", "lathe", "mere", "ness", "over", "pole", "rigg", "shaw", "thwaite", "wath", "wick", "worth", "bank", "croft"}
	farNames = [...]string{"Adéṣẹgun", "Wiśniewska-Łoś", "Çağlayan", "Nguyễn", "Δημητριάδης", "Шевчук", "Ŵyn", "Öztürk", "Đặng", "Żółkiewska", "Παπαδάκη", "Ковальчук", "Llŷr", "Ọlátúnjí", "Brânză", "Škvorecká", "Haddad", "Rahman", "Okonjo", "Mbeki-Thorne"}
	shorts   = [...]string{"Al", "Bee", "Cal", "Dot", "Em", "Fitz", "Gus", "Hatty", "Jem", "Kit", "Lol", "Mo", "Ned", "Oz", "Pip", "Rafe", "Sid", "Tam", "Vi", "Wyn"}
	friends  = [...]string{"Maureen", "Cyril", "Bashir", "Joyce", "Stan", "Precious", "Derek", "Halina", "Wes", "Nuala", "Terry", "Shanice", "Old Tom", "Gülşen", "Bernadette", "Mick", "Abiola", "Jean", "Frankie", "Rosamund"}
	kinsfolk = [...][2]string{{"Carol", "sister"}, {"Winston", "father"}, {"Parveen", "daughter"}, {"Gareth", "brother"}, {"Chidi", "son"}, {"Lynne", "sister"}, {"Stephen", "brother"}, {"Ewa", "mother"}, {"Rhian", "daughter"}, {"Delroy", "father"}, {"Sandra", "aunt"}, {"Tony", "brother"}, {"Samira", "sister"}, {"Keith", "father"}, {"Meena", "mother"}, {"Ruth", "daughter"}, {"Colin", "son"}, {"Thandi", "cousin"}, {"Paula", "mother"}, {"Iestyn", "cousin"}}
	places   = [...]string{"the canal basin", "the library", "Priory Walk", "the market", "the bus station café", "the swimming baths", "the allotments", "the viaduct", "St Brannoc's", "the bench by the weir", "the garden centre", "the station", "Ferry Lane", "the museum", "the top field"}
	clubs    = [...]string{"the domino club", "choir", "the Friday group", "walking football", "the men's shed", "knit and natter", "the darts", "bell ringing", "the community kitchen", "chess at the fountain", "the Recovery College", "the pigeon club", "the quiz", "Tuesday swim", "the repair café"}
	pets     = [...]string{"the cat", "the dog", "the budgie", "the hens", "the tortoise", "the goldfish", "the ferret", "next door's dog"}
	days     = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	hours    = [...]string{"nine", "half past nine", "ten", "half past ten", "eleven"}
	jobs     = [...]string{"welder", "school cook", "joiner", "bus driver", "seamstress", "postman", "care worker", "barber", "gardener", "typesetter", "plasterer", "bookkeeper", "crane driver", "baker", "lab technician", "roofer", "telephonist", "saddler"}
	dishes   = [...]string{"pea soup", "jollof rice", "pierogi", "lamb curry", "soda bread", "rice and peas", "Lancashire hotpot", "dal", "goulash", "cawl", "egg and chips", "fish pie", "parkin", "chapatis", "apple cake"}
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
			{"Amina", "Amina Yusuf", "Mental health nurse", "nurse", "HCP0417"},
			{"Lorna", "Lorna Petrie", "Social worker", "socialWorker", "HCP0431"},
			{"Pauline", "Pauline Stubbs", "Mental health nurse", "nurse", "HCP0440"},
			{"Marek", "Marek Lis", "Mental health nurse", "nurse", "HCP0462"},
			{"Joanne", "Joanne Speight", "Mental health nurse", "nurse", "HCP0405"},
			{"Llio", "Llio Ŵyn", "Occupational therapist", "occupationalTherapist", "HCP0451"},
		},
		staff{"Dr Anand", "Dr Sunil Anand", "Consultant psychiatrist", "doctor", "HCP0102"},
	},
	{
		"Quernby Early Intervention Team", "Y99992", "01632 960240", "01632 960249", "Monday to Friday, 8.30am to 6pm",
		[]staff{
			{"Tom", "Tom Ridley", "Occupational therapist", "occupationalTherapist", "HCP0622"},
			{"June", "June Akehurst", "Mental health nurse", "nurse", "HCP0655"},
			{"Farouk", "Farouk Amin", "Mental health nurse", "nurse", "HCP0611"},
			{"Helen", "Helen Marsden", "Mental health nurse", "nurse", "HCP0603"},
		},
		staff{"Dr Roe", "Dr Miriam Roe", "Consultant psychiatrist", "doctor", "HCP0118"},
	},
	{
		"Marlbeck Older Adults Team", "Y99993", "01632 960340", "01632 960349", "Monday to Friday, 9am to 5pm",
		[]staff{
			{"Howard", "Howard Nye", "Mental health nurse", "nurse", "HCP0702"},
			{"Ceri", "Ceri Howell", "Occupational therapist", "occupationalTherapist", "HCP0721"},
			{"Nell", "Nell Fairbrother", "Social worker", "socialWorker", "HCP0711"},
		},
		staff{"Dr Farrant", "Dr Mo Farrant", "Consultant psychiatrist", "doctor", "HCP0151"},
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
